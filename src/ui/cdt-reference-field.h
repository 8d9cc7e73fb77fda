/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-field.h"

G_BEGIN_DECLS

/** CdtReferenceField: one item of the list that the schema points to, by name. */
#define CDT_TYPE_REFERENCE_FIELD (cdt_reference_field_get_type ())
G_DECLARE_FINAL_TYPE (CdtReferenceField, cdt_reference_field, CDT, REFERENCE_FIELD, CdtField)

G_END_DECLS
