/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-field.h"

G_BEGIN_DECLS

/** CdtNumberField: a whole number, or none. */
#define CDT_TYPE_NUMBER_FIELD (cdt_number_field_get_type ())
G_DECLARE_FINAL_TYPE (CdtNumberField, cdt_number_field, CDT, NUMBER_FIELD, CdtField)

G_END_DECLS
