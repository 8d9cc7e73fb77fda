/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-redline.h"

G_BEGIN_DECLS

/* Writes a redline as a PDF, which carries no draft. A file that is there is replaced only when it is a
 * redline to an earlier state of the same draft, or with force. */
gboolean cdt_redline_file (
    const CdtRedlineSide *old, const CdtRedlineSide *now, const char *path, gboolean force, GError **error);

G_END_DECLS
