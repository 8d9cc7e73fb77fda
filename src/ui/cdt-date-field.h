/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-field.h"

G_BEGIN_DECLS

/** CdtDateField: a date, typed or picked from a calendar. */
#define CDT_TYPE_DATE_FIELD (cdt_date_field_get_type ())
G_DECLARE_FINAL_TYPE (CdtDateField, cdt_date_field, CDT, DATE_FIELD, CdtField)

G_END_DECLS
