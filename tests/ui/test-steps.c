/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every step of the editor: it opens without a warning, everything in it has a name for assistive
 * technology, the keyboard reaches all of it, and every answer can be found by its path. */

#include <handy.h>

#include "cdt-field.h"
#include "cdt-share-bar.h"
#include "desk.h"

#define EXAMPLE "healthy-homes-memorandum.concordat"

static const AtkRole named_roles[] = {
  ATK_ROLE_PUSH_BUTTON,   ATK_ROLE_TOGGLE_BUTTON, ATK_ROLE_CHECK_BOX,      ATK_ROLE_RADIO_BUTTON,
  ATK_ROLE_ENTRY,         ATK_ROLE_TEXT,          ATK_ROLE_SPIN_BUTTON,    ATK_ROLE_COMBO_BOX,
  ATK_ROLE_LIST_BOX,      ATK_ROLE_SLIDER,        ATK_ROLE_PROGRESS_BAR,   ATK_ROLE_DRAWING_AREA,
  ATK_ROLE_PASSWORD_TEXT, ATK_ROLE_LEVEL_BAR,     ATK_ROLE_DOCUMENT_FRAME, ATK_ROLE_TOGGLE_BUTTON,
};

static gboolean
needs_name (GtkWidget *widget, AtkRole role)
{
  /* These say nothing that the words beside them do not say. */
  if (HDY_IS_AVATAR (widget) || CDT_IS_SHARE_BAR (widget))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (named_roles); i++)
    if (role == named_roles[i])
      return TRUE;
  return FALSE;
}

static gboolean
has_name (AtkObject *object)
{
  g_autoptr (AtkRelationSet) relations = atk_object_ref_relation_set (object);
  const char *name = atk_object_get_name (object);

  return (name != NULL && *name != '\0') || atk_relation_set_contains (relations, ATK_RELATION_LABELLED_BY);
}

typedef struct
{
  const char *where;
  guint seen;
  guint nameless;
} Audit;

static void
audit_cb (GtkWidget *widget, gpointer data)
{
  Audit *audit = data;
  AtkObject *object = gtk_widget_get_accessible (widget);

  if (!gtk_widget_get_mapped (widget))
    return;
  if (needs_name (widget, atk_object_get_role (object)))
    {
      audit->seen++;
      if (!has_name (object))
        {
          audit->nameless++;
          g_test_message ("%s: %s (%s) has no name", audit->where, G_OBJECT_TYPE_NAME (widget),
                          gtk_widget_get_name (widget));
        }
    }
  if (GTK_IS_CONTAINER (widget))
    gtk_container_forall (GTK_CONTAINER (widget), audit_cb, audit);
}

static void
audit_names (CdtWindow *window, const char *where)
{
  Audit audit = { where, 0, 0 };

  audit_cb (GTK_WIDGET (window), &audit);
  g_assert_cmpuint (audit.seen, >, 5);
  g_assert_cmpuint (audit.nameless, ==, 0);
}

static void
collect_cb (GtkWidget *widget, gpointer data)
{
  GHashTable *found = data;

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget))
    return;
  /* A row that cannot be selected or activated is passed through to what stands in it. */
  if (gtk_widget_get_can_focus (widget)
      && (GTK_IS_ENTRY (widget) || GTK_IS_BUTTON (widget) || GTK_IS_SWITCH (widget)
          || GTK_IS_TEXT_VIEW (widget)))
    g_hash_table_add (found, widget);
  if (GTK_IS_CONTAINER (widget))
    gtk_container_forall (GTK_CONTAINER (widget), collect_cb, found);
}

/* In a group of choices the arrow keys move, and Tab comes to the one that is chosen. */
static gboolean
is_met_by_group (GtkWidget *widget, GHashTable *met)
{
  GSList *group
      = GTK_IS_RADIO_BUTTON (widget) ? gtk_radio_button_get_group (GTK_RADIO_BUTTON (widget)) : NULL;

  for (; group != NULL; group = group->next)
    if (g_hash_table_contains (met, group->data))
      return TRUE;
  return FALSE;
}

static void
walk_by_keyboard (CdtWindow *window, const char *where)
{
  g_autoptr (GHashTable) met = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer widget;
  guint missed = 0;

  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  for (guint i = 0; i < 2000; i++)
    {
      GtkWidget *focus;

      gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD);
      focus = gtk_window_get_focus (GTK_WINDOW (window));
      if (focus == NULL || !g_hash_table_add (met, focus))
        break;
    }
  collect_cb (GTK_WIDGET (window), wanted);
  g_hash_table_iter_init (&iter, wanted);
  while (g_hash_table_iter_next (&iter, &widget, NULL))
    if (!g_hash_table_contains (met, widget) && !is_met_by_group (widget, met))
      {
        missed++;
        g_test_message ("%s: Tab never comes to %s “%s”", where, G_OBJECT_TYPE_NAME (widget),
                        atk_object_get_name (gtk_widget_get_accessible (widget)));
      }
  g_assert_cmpuint (g_hash_table_size (met), >, 5);
  g_assert_cmpuint (missed, ==, 0);
}

static void
test_step (gconstpointer data)
{
  const CdtStep *step = data;
  const char *drafts[] = { "memorandum", EXAMPLE };

  for (guint i = 0; i < G_N_ELEMENTS (drafts); i++)
    {
      CdtWindow *window = desk_open_draft (drafts[i]);
      CdtEditor *editor = cdt_window_get_editor (window);

      cdt_editor_set_step (editor, cdt_steps_find (step->id));
      desk_settle ();
      g_assert_true (
          gtk_widget_get_mapped (GTK_WIDGET (cdt_editor_get_step_page (editor, cdt_steps_find (step->id)))));
      audit_names (window, step->id);
      walk_by_keyboard (window, step->id);
      desk_close (window);
    }
}

static void
test_start_screen (void)
{
  CdtWindow *window = desk_open_window ();

  audit_names (window, "start");
  walk_by_keyboard (window, "start");
  desk_close (window);
}

static void
collect_fields (CdtDraft *draft, CdtNode *node, GPtrArray *paths)
{
  for (CdtNode *child = cdt_node_first_element (node); child != NULL; child = cdt_node_next_element (child))
    {
      g_autofree char *path = cdt_draft_dup_node_path (draft, child);
      const CdtShape *shape = path != NULL ? cdt_shape_find (path) : NULL;

      if (shape == NULL)
        continue;
      if (cdt_shape_get_kind (shape) == CDT_SHAPE_FIELD)
        g_ptr_array_add (paths, g_steal_pointer (&path));
      else
        collect_fields (draft, child, paths);
    }
}

/* Every answer of an example has a field, and going there puts the focus into it. */
static void
test_every_answer_has_a_field (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtDraft *draft = desk_get_draft (window);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  guint lost = 0;

  collect_fields (draft, cdt_draft_get_root (draft), paths);
  g_assert_cmpuint (paths->len, >, 100);
  for (guint i = 0; i < paths->len; i++)
    {
      const char *path = g_ptr_array_index (paths, i);
      GtkWidget *focus, *field;

      g_assert_true (cdt_editor_go_to_path (cdt_window_get_editor (window), path));
      while (g_main_context_iteration (NULL, FALSE))
        ;
      focus = gtk_window_get_focus (GTK_WINDOW (window));
      field = focus != NULL ? gtk_widget_get_ancestor (focus, CDT_TYPE_FIELD) : NULL;
      if (field != NULL && g_str_has_prefix (path, cdt_field_get_full_path (CDT_FIELD (field))))
        continue;
      lost++;
      g_test_message ("%s: the focus is in %s", path,
                      field != NULL ? cdt_field_get_full_path (CDT_FIELD (field)) : "no field");
    }
  g_assert_cmpuint (lost, ==, 0);
  desk_close (window);
}

static void
check_state (CdtWindow *window, const char *step, CdtStepState state, const char *summary)
{
  CdtStepRow *row = cdt_editor_get_step_row (cdt_window_get_editor (window), cdt_steps_find (step));

  g_assert_cmpint (cdt_step_row_get_state (row), ==, state);
  if (summary != NULL)
    g_assert_cmpstr (cdt_step_row_get_summary (row), ==, summary);
}

static gboolean
is_disputes_started (gpointer window)
{
  CdtStepRow *row = cdt_editor_get_step_row (cdt_window_get_editor (window), cdt_steps_find ("disputes"));

  return cdt_step_row_get_state (row) == CDT_STEP_IN_PROGRESS;
}

static void
test_states (void)
{
  CdtWindow *window = desk_open_draft ("memorandum");

  check_state (window, "agreement", CDT_STEP_IN_PROGRESS, NULL);
  check_state (window, "disputes", CDT_STEP_NOT_STARTED, "");
  g_assert_true (cdt_draft_set_value (desk_get_draft (window), "disputes/carry-on", "yes", NULL));
  desk_wait (is_disputes_started, window);
  desk_close (window);

  window = desk_open_draft (EXAMPLE);
  check_state (window, "partners", CDT_STEP_COMPLETE, "3 partners");
  check_state (window, "governance", CDT_STEP_COMPLETE, NULL);
  desk_close (window);
}

static void
find_start_cb (GtkWidget *widget, gpointer data)
{
  const char **words = data;

  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
      && strstr (gtk_label_get_text (GTK_LABEL (widget)), "It starts with") != NULL)
    *words = gtk_label_get_text (GTK_LABEL (widget));
  else if (GTK_IS_CONTAINER (widget))
    gtk_container_forall (GTK_CONTAINER (widget), find_start_cb, data);
}

static void
find_fold_cb (GtkWidget *widget, gpointer data)
{
  GtkWidget **fold = data;

  if (GTK_IS_EXPANDER (widget) && gtk_widget_get_mapped (widget))
    *fold = widget;
  else if (GTK_IS_CONTAINER (widget))
    gtk_container_forall (GTK_CONTAINER (widget), find_fold_cb, data);
}

/* The clauses that are folded below what is said */
static const char *
get_folded (CdtWindow *window)
{
  GtkWidget *fold = NULL;

  find_fold_cb (GTK_WIDGET (window), &fold);
  g_assert_nonnull (fold);
  g_assert_false (gtk_expander_get_expanded (GTK_EXPANDER (fold)));
  return gtk_label_get_text (GTK_LABEL (gtk_bin_get_child (GTK_BIN (fold))));
}

static gboolean
says_agreement (gpointer data)
{
  const char *words = NULL;

  find_start_cb (GTK_WIDGET (data), &words);
  return words != NULL && g_str_has_prefix (words, "Partnership agreement. It starts with ")
         && strstr (get_folded (data), "\nClosing terms") != NULL;
}

/* Where the kind is chosen it is said with how many clauses that kind starts; which ones is folded. */
static void
test_says_start (void)
{
  CdtWindow *window = desk_open_draft ("memorandum");
  const char *words = NULL;

  desk_activate (window, "next", NULL);
  desk_settle ();
  find_start_cb (GTK_WIDGET (window), &words);
  g_assert_nonnull (words);
  g_assert_true (g_str_has_prefix (words, "Memorandum of understanding. It starts with "));
  g_assert_nonnull (strstr (words, " more are usual in one"));
  g_assert_null (strstr (words, "Purpose and shared goals"));
  g_assert_nonnull (strstr (get_folded (window), "answer what they are about:\nClasses of partner\n"));
  g_assert_nonnull (strstr (get_folded (window), "Purpose and shared goals\n"));
  g_assert_null (strstr (get_folded (window), "Closing terms"));
  g_assert_true (cdt_draft_set_value (desk_get_draft (window), "kind", "agreement", NULL));
  desk_wait (says_agreement, window);
  desk_close (window);
}

/* A step is read from its top, and the keyboard is in what can be answered or done first. */
static void
assert_at_top (CdtWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
  GtkWidget *page = focus != NULL ? gtk_widget_get_ancestor (focus, CDT_TYPE_STEP_PAGE) : NULL;
  GtkWidget *scroller = page != NULL ? desk_find (page, GTK_TYPE_SCROLLED_WINDOW) : NULL;

  g_assert_nonnull (scroller);
  g_assert_cmpfloat (
      gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller))), ==, 0);
}

static void
test_back_and_next (void)
{
  CdtWindow *window = desk_open_draft ("memorandum");
  CdtEditor *editor = cdt_window_get_editor (window);

  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "back"));
  for (guint i = 1; i < cdt_steps_get_n (); i++)
    {
      desk_activate (window, "next", NULL);
      g_assert_cmpuint (cdt_editor_get_step (editor), ==, i);
      desk_settle ();
      assert_at_top (window);
    }
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "next"));
  desk_activate (window, "back", NULL);
  g_assert_cmpuint (cdt_editor_get_step (editor), ==, cdt_steps_get_n () - 2);
  desk_close (window);
}

int
main (int argc, char **argv)
{
  desk_init (&argc, &argv);
  for (guint i = 0; i < cdt_steps_get_n (); i++)
    {
      g_autofree char *name = g_strdup_printf ("/steps/page/%s", cdt_steps_get (i)->id);

      g_test_add_data_func (name, cdt_steps_get (i), test_step);
    }
  g_test_add_func ("/steps/start-screen", test_start_screen);
  g_test_add_func ("/steps/every-answer-has-a-field", test_every_answer_has_a_field);
  g_test_add_func ("/steps/states", test_states);
  g_test_add_func ("/steps/says-start", test_says_start);
  g_test_add_func ("/steps/back-and-next", test_back_and_next);
  return g_test_run ();
}
