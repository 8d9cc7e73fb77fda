/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-answer.h"
#include "cdt-condition.h"
#include "cdt-field.h"
#include "cdt-follow-ups.h"

G_BEGIN_DECLS

/* What the two halves of CdtField share: cdt-field.c is the row and its control, cdt-field-binding.c
 * keeps it in step with the draft. */
typedef struct
{
  GtkWidget *head;
  GtkBox *title_line;
  GtkLabel *title_label;
  GtkLabel *hint_label;
  GtkBox *side;
  GtkBox *under;
  GtkLabel *complaint_label;
  GtkWidget *control; /* in side or under */

  char *path;
  char *title; /* NULL: the schema's label */
  gboolean show_title;
  gboolean below;
  CdtCondition *shown_when; /* NULL: always */

  CdtAnswer answer;
  gulong changed_handler;
  CdtFollowUp *refresh; /* (nullable) while it is bound to a draft */
  gulong remarks_handler;
  GtkWidget *mark;  /* (nullable) in the title line: comments and open points */
  GtkWidget *menu;  /* (nullable) in the title line, once the pointer was over the field */
  gboolean loading; /* what the control says now comes from the draft */
  gboolean storing; /* what the draft says now comes from the control */
} CdtFieldPrivate;

CdtFieldPrivate *cdt_field_get_private (CdtField *field);
void cdt_field_show_words (CdtField *field);
void cdt_field_update_shown (CdtField *field);
void cdt_field_unbind (CdtField *field);

/* cdt-field-remarks.c */
void cdt_field_remarks_bind (CdtField *field);
void cdt_field_remarks_unbind (CdtField *field);
gboolean cdt_field_remarks_are_shown (CdtField *field); /* does the title line hold any of it? */
void cdt_field_remarks_offer (CdtField *field);         /* puts the menu there */
void cdt_field_remarks_add_control (CdtField *field, GtkWidget *control); /* to the menus of texts in it */
/* The menu of a right click, or of the key for it: NULL. FALSE: nothing can be said of the field. */
gboolean cdt_field_remarks_popup (CdtField *field, const GdkEvent *event);

G_END_DECLS
