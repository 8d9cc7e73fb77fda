/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-field.h"

G_BEGIN_DECLS

/** CdtPeriodField: a number of days, weeks, months or years, or none. Property "unit": the unit shown while
 * there is no answer. */
#define CDT_TYPE_PERIOD_FIELD (cdt_period_field_get_type ())
G_DECLARE_FINAL_TYPE (CdtPeriodField, cdt_period_field, CDT, PERIOD_FIELD, CdtField)

G_END_DECLS
