/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "form-window.h"

/* The names of the steps' forms (element-type utf8), owned by this file. The last step, which reviews, asks
 * who signs; the step of the wording asks in a page of its own, see test-wording.c. */
GPtrArray *step_form_list (void);
/* Shows a form on a memorandum with an item in every list and every waiting question called up. */
void step_form_open (FormWindow *self, const char *name);
/* Opens the first item of each list, and a question of the gate. */
void step_form_open_items (GtkWidget *form);
