/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-document.h"

G_BEGIN_DECLS

/* The agreement as plain UTF-8 text, wrapped at 78 columns, numbers and tables included */
char *cdt_text_export (const CdtDocument *document);

G_END_DECLS
