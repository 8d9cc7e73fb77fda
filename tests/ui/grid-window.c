/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "grid-window.h"

CdtDraft *
grid_window_make_draft (guint n_partners, guint n_activities)
{
  CdtDraft *draft = cdt_draft_new ("memorandum");

  for (guint i = 0; i < n_partners; i++)
    {
      g_autofree char *path = g_strdup_printf ("partners/partner[%u]/name", i + 1);
      g_autofree char *name = g_strdup_printf ("Partner %u", i + 1);

      g_free (cdt_draft_insert (draft, "partners", i, NULL));
      form_window_set (draft, path, name);
    }
  for (guint i = 0; i < n_activities; i++)
    {
      g_autofree char *path = g_strdup_printf ("activities/activity[%u]/text", i + 1);
      g_autofree char *name = g_strdup_printf ("Activity %u", i + 1);

      g_free (cdt_draft_insert (draft, "activities", i, NULL));
      form_window_set (draft, path, name);
    }
  return draft;
}

void
grid_window_add_years (CdtDraft *draft)
{
  static const char *const years[] = { "2027/28", "2028/29", "2029/30" };

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      g_autofree char *path = g_strdup_printf ("years/year[%u]/label", i + 1);

      g_free (cdt_draft_insert (draft, "years", i, NULL));
      form_window_set (draft, path, years[i]);
    }
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *path = g_strdup_printf ("contributions/contribution[%u]/item", i + 1);

      g_free (cdt_draft_insert (draft, "contributions", i, NULL));
      form_window_set (draft, path, i == 0 ? "Grant" : "Rooms");
    }
}

CdtGrid *
grid_window_open (FormWindow *self, const char *path, const char *cells, CdtDraft *draft)
{
  GtkWidget *list_box = gtk_list_box_new ();
  CdtField *field = g_object_new (CDT_TYPE_GRID_FIELD, "path", path, NULL);
  CdtGrid *grid = cdt_grid_field_get_grid (CDT_GRID_FIELD (field));

  if (cells != NULL)
    g_object_set (field, "cells", cells, NULL);
  g_object_set (field, "mark", "accountable", NULL);
  gtk_container_add (GTK_CONTAINER (list_box), GTK_WIDGET (field));
  cdt_field_bind (field, draft, NULL);
  form_window_open (self, list_box, draft);
  gtk_widget_grab_focus (GTK_WIDGET (grid));
  form_window_settle ();
  return grid;
}

void
grid_window_assert_cell (CdtGrid *grid, guint row, guint column, const char *value)
{
  g_assert_cmpstr (cdt_grid_model_get_value (cdt_grid_get_model (grid), row, column), ==, value);
}
