/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-field.h"

G_BEGIN_DECLS

/** CdtClauseField: a clause or schedule of the pack or of the person's own, chosen by its heading. */
#define CDT_TYPE_CLAUSE_FIELD (cdt_clause_field_get_type ())
G_DECLARE_FINAL_TYPE (CdtClauseField, cdt_clause_field, CDT, CLAUSE_FIELD, CdtField)

G_END_DECLS
