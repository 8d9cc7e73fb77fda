/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <handy.h>

#include "cdt-finding-row.h"
#include "cdt-health.h"
#include "cdt-steps.h"
#include "form-window.h"

static void
keep_path_cb (CdtHealth *health, const char *path, char **kept)
{
  g_free (*kept);
  *kept = g_strdup (path);
}

/* Each open row leads to a question that some step asks. */
static void
test_empty (void)
{
  g_autoptr (CdtDraft) draft = cdt_draft_new ("memorandum");
  CdtHealth *health = CDT_HEALTH (g_object_ref_sink (g_object_new (CDT_TYPE_HEALTH, NULL)));
  g_autoptr (GPtrArray) toggles = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *path = NULL;

  g_signal_connect (health, "place-activated", G_CALLBACK (keep_path_cb), &path);
  cdt_health_update (health, draft);
  g_assert_cmpuint (cdt_health_get_n_open (health), ==, 16);
  g_assert_null (form_window_find (GTK_WIDGET (health), CDT_TYPE_FINDING_ROW));
  toggles = form_window_find_all (GTK_WIDGET (health), GTK_TYPE_TOGGLE_BUTTON);
  for (guint i = 0; i < toggles->len; i++)
    if (!GTK_IS_MENU_BUTTON (g_ptr_array_index (toggles, i)))
      gtk_toggle_button_set_active (g_ptr_array_index (toggles, i), TRUE);
  rows = form_window_find_all (GTK_WIDGET (health), CDT_TYPE_FINDING_ROW);
  g_assert_cmpuint (rows->len, ==, 16);
  for (guint i = 0; i < rows->len; i++)
    {
      g_signal_emit_by_name (g_ptr_array_index (rows, i), "go");
      g_assert_cmpstr (path, ==, cdt_finding_row_get_path (g_ptr_array_index (rows, i)));
      g_assert_cmpuint (cdt_steps_find_for_path (path), !=, G_MAXUINT);
    }
  gtk_widget_destroy (GTK_WIDGET (health));
  g_assert_finalize_object (health);
}

static void
test_answer (void)
{
  g_autoptr (CdtDraft) draft = cdt_draft_new ("memorandum");
  CdtHealth *health = CDT_HEALTH (g_object_ref_sink (g_object_new (CDT_TYPE_HEALTH, NULL)));

  cdt_health_update (health, draft);
  cdt_draft_set_value (draft, "information/sharing", "What each learns about homes", NULL);
  cdt_health_update (health, draft);
  g_assert_cmpuint (cdt_health_get_n_open (health), ==, 15);
  g_free (cdt_draft_undo (draft));
  cdt_health_update (health, draft);
  g_assert_cmpuint (cdt_health_get_n_open (health), ==, 16);
  gtk_widget_destroy (GTK_WIDGET (health));
  g_assert_finalize_object (health);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  hdy_init ();

  g_test_add_func ("/health/empty", test_empty);
  g_test_add_func ("/health/answer", test_answer);
  return g_test_run ();
}
