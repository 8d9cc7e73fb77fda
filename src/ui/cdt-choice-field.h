/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-field.h"

G_BEGIN_DECLS

/** CdtChoiceField: one of the values that the schema lists. Property "segmented": as buttons side by side,
 * for a few short choices. A value that is not among the choices is shown as it is. */
#define CDT_TYPE_CHOICE_FIELD (cdt_choice_field_get_type ())
G_DECLARE_FINAL_TYPE (CdtChoiceField, cdt_choice_field, CDT, CHOICE_FIELD, CdtField)

G_END_DECLS
