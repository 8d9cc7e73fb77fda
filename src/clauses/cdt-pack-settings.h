/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-pack-files.h"
#include "cdt-pack-reader.h"

G_BEGIN_DECLS

/* What pack.xml says itself: name, look and defaults. On FALSE the error is "<file>:<line>: <reason>". */
gboolean cdt_pack_settings_read (CdtPackContent *content, const CdtPackFiles *files, GError **error);

G_END_DECLS
