/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "step-form.h"

#include "cdt-gate-field.h"
#include "cdt-list-field.h"
#include "cdt-steps.h"

GPtrArray *
step_form_list (void)
{
  static GPtrArray *forms;

  if (forms != NULL)
    return forms;
  forms = g_ptr_array_new ();
  for (guint i = 0; i < cdt_steps_get_n (); i++)
    {
      const char *id = cdt_steps_get (i)->id;

      if (!g_str_equal (id, "wording"))
        g_ptr_array_add (forms, (gpointer)(g_str_equal (id, "review") ? "signing" : id));
    }
  return forms;
}

/* One item in every list, so that every form of an item is opened. */
static void
fill_lists (CdtDraft *draft, const CdtShape *shape, const char *path)
{
  for (guint i = 0; i < cdt_shape_get_n_children (shape); i++)
    {
      const CdtShape *child = cdt_shape_get_nth_child (shape, i);
      const char *name = cdt_shape_get_name (child);
      g_autofree char *child_path = *path != '\0' ? g_strconcat (path, "/", name, NULL) : g_strdup (name);

      if (cdt_shape_get_kind (child) == CDT_SHAPE_LIST)
        g_free (cdt_draft_insert (draft, child_path, 0, NULL));
      if (cdt_shape_get_kind (child) == CDT_SHAPE_ITEM)
        {
          g_autofree char *item_path = g_strconcat (child_path, "[1]", NULL);

          fill_lists (draft, child, item_path);
        }
      else if (cdt_shape_get_kind (child) != CDT_SHAPE_FIELD)
        fill_lists (draft, child, child_path);
    }
}

/* Questions that wait for another answer show, to be named and reached. */
static void
answer_conditions (CdtDraft *draft)
{
  static const char *const answers[][2] = {
    { "kind", "heads-of-terms" },
    { "gate/answer[1]/question", "skills" },
    { "gate/answer[1]/answer", "no" },
    { "status/binding", "listed" },
    { "partners/partner[1]/register", "company" },
    { "roles/lead", "p1" },
    { "costs/basis", "percentage" },
    { "risks/risk[1]/sharing", "percentage" },
    { "risk-sharing/basis", "percentage" },
    { "governance/decides", "majority" },
    { "information/personal-data", "separate" },
    { "information/publicity", "notice" },
    { "information/confidential", "all" },
    { "term/start-rule", "date" },
    { "term/length-rule", "fixed" },
    { "joining/rule", "all" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autoptr (GError) error = NULL;

      cdt_draft_set_value (draft, answers[i][0], answers[i][1], &error);
      g_assert_no_error (error);
    }
}

static void
open_items_cb (GtkWidget *widget, gpointer data)
{
  if (CDT_IS_LIST_FIELD (widget) && cdt_list_field_get_items (CDT_LIST_FIELD (widget)) != NULL)
    cdt_list_field_open_row (CDT_LIST_FIELD (widget), 0);
  if (CDT_IS_GATE_FIELD (widget))
    cdt_gate_row_set_open (cdt_gate_field_get_row (CDT_GATE_FIELD (widget), "skills"), TRUE);
  if (GTK_IS_CONTAINER (widget))
    gtk_container_forall (GTK_CONTAINER (widget), open_items_cb, data);
}

void
step_form_open_items (GtkWidget *form)
{
  open_items_cb (form, NULL);
}

void
step_form_open (FormWindow *self, const char *name)
{
  CdtDraft *draft = cdt_draft_new ("memorandum");
  GtkWidget *form = cdt_form_new (name);

  fill_lists (draft, cdt_shape_get_root (), "");
  answer_conditions (draft);
  cdt_form_bind (CDT_FORM (form), draft, NULL);
  form_window_open (self, form, draft);
  step_form_open_items (form);
  form_window_settle ();
}
