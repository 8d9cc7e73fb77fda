/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-field.h"

G_BEGIN_DECLS

/** CdtTextField: paragraphs of text; grows with them. Tab and Ctrl+Tab leave it. */
#define CDT_TYPE_TEXT_FIELD (cdt_text_field_get_type ())
G_DECLARE_FINAL_TYPE (CdtTextField, cdt_text_field, CDT, TEXT_FIELD, CdtField)

G_END_DECLS
