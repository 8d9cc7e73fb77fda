/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-field.h"

G_BEGIN_DECLS

/** CdtLineField: one line of text. Properties "width" (characters), "placeholder". */
#define CDT_TYPE_LINE_FIELD (cdt_line_field_get_type ())
G_DECLARE_FINAL_TYPE (CdtLineField, cdt_line_field, CDT, LINE_FIELD, CdtField)

G_END_DECLS
