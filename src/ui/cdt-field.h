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
 * "show-title" (FALSE where the heading above the card already says it), "hint", "below" (the
 * control stands under the title at full width), "shown-when" (XPath on the form's base element;
 * the row is hidden while it is false).
 *
 * A class for a kind of answer implements `load` (draft to control) and calls cdt_field_store(). Its
 * template, if it has one, adds the control as `<child type="side">` or `<child type="below">`.
 */
#define CDT_TYPE_FIELD (cdt_field_get_type ())
G_DECLARE_DERIVABLE_TYPE (CdtField, cdt_field, CDT, FIELD, GtkListBoxRow)

struct _CdtFieldClass
{
  GtkListBoxRowClass parent_class;

  /* Show this value; NULL when not answered. Called for every change that the field did not make
   * itself and when it is left, so it must touch nothing that already shows the value. */
  void (*load) (CdtField *field, const char *value);
  void (*bound) (CdtField *field); /* (nullable) after binding: lists, choices, names */
  /* (nullable) any change of the draft, to be noted. TRUE: what the field shows of other answers is to be
   * shown anew. */
  gboolean (*changed) (CdtField *field, const CdtChange *change);
  void (*refresh) (CdtField *field); /* then: at once, or what was typed after the frame that shows it */
  /* (nullable) the field that asks for this canonical path, itself or one inside it, opened on the way */
  CdtField *(*find) (CdtField *field, const char *path);
  void (*focus) (CdtField *field); /* the keyboard focus into the control */
};

void cdt_field_bind (CdtField *field,
                     CdtDraft *draft,
                     const char *base_path); /* base_path NULL: the agreement itself */
CdtDraft *cdt_field_get_draft (CdtField *field);
const char *cdt_field_get_full_path (CdtField *field); /* canonical; NULL before binding */
const CdtShape *cdt_field_get_shape (CdtField *field);
const char *cdt_field_get_title (CdtField *field); /* what the question is called; NULL before binding */
CdtField *cdt_field_find (CdtField *field, const char *path); /* path canonical; NULL when not asked here */
void cdt_field_focus (CdtField *field);

/* For subclasses */
void cdt_field_set_control (
    CdtField *field,
    GtkWidget *control,
    gboolean below); /* below: under the title, full width; names the control for assistive technology */
GtkWidget *cdt_field_get_control (CdtField *field);
void cdt_field_watch (CdtField *field,
                      GtkWidget *part); /* leaving this part of the control leaves the field */
void cdt_field_name_part (CdtField *field,
                          GtkWidget *part,
                          const char *name); /* for assistive technology; NULL: the title */
/* Shows the answer in its proper form, "250000" as "£250,000", and says what is wrong with it. */
void cdt_field_leave (CdtField *field);
void cdt_field_store (CdtField *field, const char *value);
/* For an answer that is given at once, by a press: a step of undo of its own. */
void cdt_field_choose (CdtField *field, const char *value);
void cdt_field_complain (CdtField *field, const char *sentence); /* NULL: nothing to say */

G_END_DECLS
