/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-draft.h"

G_BEGIN_DECLS

/**
 * CdtField:
 *
 * One question of a form: a list row with its title, a hint, its control and, where the answer does
 * not fit, a sentence that says so. A form names its `path`; title, choices and type come from the
 * schema. Text goes into the draft at every keystroke; complaints wait until the field is left.
 *
 * Properties: "path" (relative to the form's base path), "title" (default: the schema's label),
 * "hint", "shown-when" (XPath on the form's base element; the row is hidden while it is false).
 *
 * A class for a kind of answer implements `load` (draft to control) and calls cdt_field_store().
 */
#define CDT_TYPE_FIELD (cdt_field_get_type ())
G_DECLARE_DERIVABLE_TYPE (CdtField, cdt_field, CDT, FIELD, GtkListBoxRow)

struct _CdtFieldClass
{
  GtkListBoxRowClass parent_class;

  void (*load) (CdtField *field, const char *value); /* show this value; NULL when not answered */
  void (*bound) (CdtField *field);                   /* (nullable) after binding: lists, choices */
};

void cdt_field_bind (CdtField *field,
                     CdtDraft *draft,
                     const char *base_path); /* base_path NULL: the agreement itself */
CdtDraft *cdt_field_get_draft (CdtField *field);
const char *cdt_field_get_full_path (CdtField *field); /* canonical; NULL before binding */
const CdtShape *cdt_field_get_shape (CdtField *field);
void cdt_field_focus (CdtField *field);

/* For subclasses */
void cdt_field_set_control (
    CdtField *field,
    GtkWidget *control,
    gboolean below); /* below: under the title, full width; names the control for assistive technology */
void cdt_field_store (CdtField *field, const char *value);
void cdt_field_complain (CdtField *field, const char *sentence); /* NULL: nothing to say */

G_END_DECLS
