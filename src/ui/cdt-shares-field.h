/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-field.h"

G_BEGIN_DECLS

/**
 * CdtSharesField: how 100 % is divided between the partners: a row for each with a slider and an
 * entry, a bar of all of them, and what is left. A share for a partner that has gone stays, so that it
 * can be seen and removed. Sums are exact, in ten-thousandths of a percent.
 */
#define CDT_TYPE_SHARES_FIELD (cdt_shares_field_get_type ())
G_DECLARE_FINAL_TYPE (CdtSharesField, cdt_shares_field, CDT, SHARES_FIELD, CdtField)

G_END_DECLS
