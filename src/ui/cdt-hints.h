/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-form.h"

G_BEGIN_DECLS

/* Puts what guidance knows beside the questions of a step's form, once it is bound to `draft`: what a survey
 * found under the question that it bears on, and one box of tips for the step, and of what ends partnerships
 * there, at the end. `step`: its id */
void cdt_hints_add (CdtForm *form, CdtDraft *draft, const char *step);

G_END_DECLS
