/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-field.h"
#include "cdt-gate-row.h"

G_BEGIN_DECLS

/**
 * CdtGateField: "Is a partnership right?": the questions that guidance puts first, group by group, and
 * above them in plain words what the answers come to. An answer becomes an item of the list when it is
 * first given.
 */
#define CDT_TYPE_GATE_FIELD (cdt_gate_field_get_type ())
G_DECLARE_FINAL_TYPE (CdtGateField, cdt_gate_field, CDT, GATE_FIELD, CdtField)

CdtGateRow *cdt_gate_field_get_row (CdtGateField *field, const char *question); /* NULL: no such question */

G_END_DECLS
