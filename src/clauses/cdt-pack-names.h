/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-compiler.h"
#include "cdt-pack-files.h"

G_BEGIN_DECLS

/* What the files of a pack declare, before any of it is compiled: kinds, units, targets and tables, for the
 * compiler's sets. On FALSE the error is "<file>:<line>: <reason>". */
gboolean cdt_pack_names_collect (const CdtPackFiles *files, CdtCompiler *compiler, GError **error);

G_END_DECLS
