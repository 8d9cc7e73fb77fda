/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-field.h"

G_BEGIN_DECLS

/** CdtMoneyField: an amount in pounds, shown in the locale's form once the field is left. */
#define CDT_TYPE_MONEY_FIELD (cdt_money_field_get_type ())
G_DECLARE_FINAL_TYPE (CdtMoneyField, cdt_money_field, CDT, MONEY_FIELD, CdtField)

G_END_DECLS
