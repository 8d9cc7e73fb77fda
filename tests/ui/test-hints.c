/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <handy.h>

#include "cdt-guidance.h"
#include "cdt-hint-box.h"
#include "cdt-hints.h"
#include "cdt-steps.h"
#include "form-window.h"

static void
open_step (FormWindow *self, const char *step)
{
  CdtDraft *draft = cdt_draft_new ("memorandum");
  GtkWidget *form = cdt_form_new (step);

  cdt_form_bind (CDT_FORM (form), draft, NULL);
  cdt_hints_add (CDT_FORM (form), draft, step);
  form_window_open (self, form, draft);
}

static gboolean
shows (GtkWidget *content, const CdtGuidanceEntry *entry)
{
  g_autoptr (GPtrArray) boxes = form_window_find_all (content, CDT_TYPE_HINT_BOX);

  for (guint i = 0; i < boxes->len; i++)
    for (guint j = 0; j < 20; j++)
      {
        if (cdt_hint_box_get_entry (g_ptr_array_index (boxes, i)) == entry)
          return TRUE;
        cdt_hint_box_show_next (g_ptr_array_index (boxes, i));
      }
  return FALSE;
}

/* Every tip, fact and killer can be read in the step that it belongs to. */
static void
test_all_shown (gconstpointer data)
{
  CdtGuidanceKind kind = (CdtGuidanceKind)GPOINTER_TO_UINT (data);
  const GPtrArray *entries = cdt_guidance_list (cdt_guidance_get (), kind);

  for (guint i = 0; i < entries->len; i++)
    {
      const CdtGuidanceEntry *entry = g_ptr_array_index (entries, i);
      guint step
          = entry->step != NULL ? cdt_steps_find (entry->step) : cdt_steps_find_for_path (entry->fields[0]);
      FormWindow self;

      g_assert_cmpuint (step, !=, G_MAXUINT);
      open_step (&self, cdt_steps_get (step)->id);
      if (!shows (self.content, entry))
        g_error ("“%s” is not shown in the step “%s”", entry->id, cdt_steps_get (step)->id);
      form_window_close (&self);
    }
}

/* One tip at a time, round and round */
static void
test_next (void)
{
  g_autoptr (GPtrArray) tips = cdt_guidance_list_for_step (cdt_guidance_get (), CDT_GUIDANCE_TIP, "roles");
  CdtHintBox *box = CDT_HINT_BOX (g_object_ref_sink (cdt_hint_box_new (tips)));

  for (guint i = 0; i < tips->len; i++)
    {
      g_assert_true (cdt_hint_box_get_entry (box) == g_ptr_array_index (tips, i));
      cdt_hint_box_show_next (box);
    }
  g_assert_true (cdt_hint_box_get_entry (box) == g_ptr_array_index (tips, 0));
  gtk_widget_destroy (GTK_WIDGET (box));
  g_assert_finalize_object (box);
}

/* Some steps are pages of their own. */
static gboolean
has_form (const char *step)
{
  g_autofree char *path = g_strconcat (CDT_RESOURCES "/ui/forms/", step, ".ui", NULL);

  return g_resources_get_info (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, NULL);
}

/* A step does not become a wall of hints. */
static void
test_few (void)
{
  for (guint i = 0; i < cdt_steps_get_n (); i++)
    {
      FormWindow self;
      g_autoptr (GPtrArray) boxes = NULL;

      if (!has_form (cdt_steps_get (i)->id))
        continue;
      open_step (&self, cdt_steps_get (i)->id);
      boxes = form_window_find_all (self.content, CDT_TYPE_HINT_BOX);
      g_assert_cmpuint (boxes->len, <=, 4);
      form_window_close (&self);
    }
}

/* The box of a killer follows the draft. */
static void
test_state (void)
{
  FormWindow self;
  GtkWidget *box;
  g_autoptr (GPtrArray) labels = NULL;
  GtkLabel *state;

  open_step (&self, "disputes");
  g_assert_true (shows (self.content, cdt_guidance_find (cdt_guidance_get (), "killer-conflict")));
  box = gtk_bin_get_child (GTK_BIN (self.content));
  labels = form_window_find_all (box, GTK_TYPE_LABEL);
  state = NULL;
  for (guint i = 0; i < labels->len; i++)
    if (g_str_has_prefix (gtk_label_get_text (g_ptr_array_index (labels, i)), "This draft"))
      state = g_ptr_array_index (labels, i);
  g_assert_nonnull (state);
  g_assert_cmpstr (gtk_label_get_text (state), ==, "This draft does not answer it yet.");
  for (guint i = 0; i < 2; i++)
    {
      g_free (cdt_draft_insert (self.draft, "disputes/steps", i, NULL));
      cdt_draft_set_value (self.draft, i == 0 ? "disputes/steps/step[1]/who" : "disputes/steps/step[2]/who",
                           "Board", NULL);
      cdt_draft_set_value (self.draft,
                           i == 0 ? "disputes/steps/step[1]/within" : "disputes/steps/step[2]/within",
                           "10 days", NULL);
    }
  g_assert_cmpstr (gtk_label_get_text (state), ==, "This draft answers it.");
  form_window_close (&self);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  hdy_init ();

  g_test_add_data_func ("/hints/tips", GUINT_TO_POINTER (CDT_GUIDANCE_TIP), test_all_shown);
  g_test_add_data_func ("/hints/facts", GUINT_TO_POINTER (CDT_GUIDANCE_FACT), test_all_shown);
  g_test_add_data_func ("/hints/killers", GUINT_TO_POINTER (CDT_GUIDANCE_KILLER), test_all_shown);
  g_test_add_func ("/hints/next", test_next);
  g_test_add_func ("/hints/few", test_few);
  g_test_add_func ("/hints/state", test_state);
  return g_test_run ();
}
