/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-field.h"

G_BEGIN_DECLS

/** CdtSwitchField: yes or no. Not answered shows as off; "no" is stored only when switched off. */
#define CDT_TYPE_SWITCH_FIELD (cdt_switch_field_get_type ())
G_DECLARE_FINAL_TYPE (CdtSwitchField, cdt_switch_field, CDT, SWITCH_FIELD, CdtField)

G_END_DECLS
