/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <handy.h>
#include <string.h>

#include "cdt-gate-field.h"
#include "cdt-grid-field.h"
#include "cdt-list-field.h"
#include "cdt-shares-field.h"
#include "cdt-steps.h"
#include "form-window.h"
#include "step-form.h"

static char *
strip_predicates (const char *path)
{
  g_autoptr (GRegex) predicate = g_regex_new ("\\[[^]]*\\]", 0, 0, NULL);

  return g_regex_replace_literal (predicate, path, -1, 0, "", 0, NULL);
}

static void
count_path (GHashTable *counts, const char *path)
{
  g_autofree char *shape_path = strip_predicates (path);
  guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, shape_path));

  g_hash_table_insert (counts, g_strdup (shape_path), GUINT_TO_POINTER (count + 1));
}

static void
collect_fields_cb (GtkWidget *widget, gpointer fields)
{
  if (CDT_IS_FIELD (widget))
    g_ptr_array_add (fields, widget);
  if (GTK_IS_CONTAINER (widget))
    gtk_container_forall (GTK_CONTAINER (widget), collect_fields_cb, fields);
}

/* A grid asks for what is in its cells. */
static void
count_cells (GHashTable *counts, CdtGridField *field)
{
  const char *path = cdt_field_get_full_path (CDT_FIELD (field));
  const char *cells = cdt_grid_field_get_cells (field);
  const CdtShape *item = cdt_shape_get_nth_child (cdt_field_get_shape (CDT_FIELD (field)), 0);
  const CdtShape *cell
      = cells != NULL ? cdt_shape_get_nth_child (cdt_shape_get_child (item, cells), 0) : item;

  for (guint i = 0; i < cdt_shape_get_n_children (cell); i++)
    {
      const char *name = cdt_shape_get_name (cdt_shape_get_nth_child (cell, i));
      g_autofree char *value = cells != NULL ? g_strjoin ("/", path, cdt_shape_get_name (item), cells,
                                                          cdt_shape_get_name (cell), name, NULL)
                                             : g_strjoin ("/", path, cdt_shape_get_name (cell), name, NULL);

      count_path (counts, value);
    }
}

static void
count_fields (GHashTable *counts, GtkWidget *form)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();

  collect_fields_cb (form, fields);
  for (guint i = 0; i < fields->len; i++)
    {
      CdtField *field = fields->pdata[i];
      const CdtShape *shape = cdt_field_get_shape (field);

      g_assert_nonnull (shape);
      if (cdt_shape_get_kind (shape) == CDT_SHAPE_FIELD)
        count_path (counts, cdt_field_get_full_path (field));
      if (CDT_IS_GRID_FIELD (field))
        count_cells (counts, CDT_GRID_FIELD (field));
      if (CDT_IS_GATE_FIELD (field))
        {
          count_path (counts, "gate/answer/question");
          count_path (counts, "gate/answer/answer");
        }
      if (CDT_IS_SHARES_FIELD (field))
        {
          g_autofree char *partner = g_strconcat (cdt_field_get_full_path (field), "/share/partner", NULL);
          g_autofree char *percent = g_strconcat (cdt_field_get_full_path (field), "/share/percent", NULL);

          count_path (counts, partner);
          count_path (counts, percent);
        }
    }
}

static guint
count_unasked (GHashTable *counts, const CdtShape *shape)
{
  guint n_wrong = 0;

  for (guint i = 0; i < cdt_shape_get_n_children (shape); i++)
    {
      const CdtShape *child = cdt_shape_get_nth_child (shape, i);
      g_autofree char *path = cdt_shape_dup_path (child);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, path));

      /* Asked where the clauses and the findings are listed, or by nobody */
      if (g_str_equal (path, "wording") || g_str_equal (path, "review") || cdt_shape_is_kept (child))
        continue;
      n_wrong += count_unasked (counts, child);
      if (cdt_shape_get_kind (child) != CDT_SHAPE_FIELD || count == 1)
        continue;
      g_test_message ("“%s” is asked %u times", path, count);
      n_wrong++;
    }
  return n_wrong;
}

/* Each question of the schema is asked once, by one form. */
static void
test_asks_everything_once (void)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < step_form_list ()->len; i++)
    {
      FormWindow self;

      step_form_open (&self, g_ptr_array_index (step_form_list (), i));
      count_fields (counts, self.content);
      form_window_close (&self);
    }
  g_assert_cmpuint (count_unasked (counts, cdt_shape_get_root ()), ==, 0);
}

static void
audit_name_cb (GtkWidget *widget, gpointer n_unnamed)
{
  const char *name;

  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_CONTAINER (widget))
    gtk_container_forall (GTK_CONTAINER (widget), audit_name_cb, n_unnamed);
  if (!gtk_widget_get_can_focus (widget) || GTK_IS_SCROLLED_WINDOW (widget))
    return;
  name = atk_object_get_name (gtk_widget_get_accessible (widget));
  if (name != NULL && *name != '\0')
    return;
  g_test_message ("A %s has no name", G_OBJECT_TYPE_NAME (widget));
  *(guint *)n_unnamed += 1;
}

static void
test_names (gconstpointer form_name)
{
  FormWindow self;
  guint n_unnamed = 0;

  step_form_open (&self, form_name);
  audit_name_cb (self.content, &n_unnamed);
  g_assert_cmpuint (n_unnamed, ==, 0);
  form_window_close (&self);
}

/* Tab from the first widget until one comes again. */
static GPtrArray *
walk_keyboard (FormWindow *self)
{
  GPtrArray *chain = g_ptr_array_new ();

  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
  while (gtk_widget_child_focus (self->window, GTK_DIR_TAB_FORWARD))
    {
      GtkWidget *focus = form_window_get_focus (self);

      if (focus == NULL || g_ptr_array_find (chain, focus, NULL))
        break;
      g_ptr_array_add (chain, focus);
    }
  return chain;
}

static gboolean
is_reached (GPtrArray *chain, GtkWidget *field)
{
  for (guint i = 0; i < chain->len; i++)
    if (gtk_widget_is_ancestor (chain->pdata[i], field))
      return TRUE;
  return FALSE;
}

static void
test_keyboard (gconstpointer form_name)
{
  FormWindow self;
  g_autoptr (GPtrArray) chain = NULL;
  g_autoptr (GPtrArray) fields = NULL;
  guint n_missed = 0;

  step_form_open (&self, form_name);
  chain = walk_keyboard (&self);
  fields = form_window_find_all (self.content, CDT_TYPE_FIELD);
  g_assert_cmpuint (fields->len, >, 0);
  for (guint i = 0; i < fields->len; i++)
    if (!is_reached (chain, fields->pdata[i]))
      {
        g_test_message ("Tab misses %s", cdt_field_get_full_path (fields->pdata[i]));
        n_missed++;
      }
  g_assert_cmpuint (n_missed, ==, 0);
  form_window_close (&self);
}

/* The path by which a field is found. A list in the same form has the path of a grid's rows. */
static char *
dup_own_path (CdtField *field)
{
  const char *path = cdt_field_get_full_path (field);

  if (!CDT_IS_GRID_FIELD (field) || cdt_grid_field_get_cells (CDT_GRID_FIELD (field)) == NULL)
    return g_strdup (path);
  return g_strdup_printf ("%s/%s[1]/%s", path,
                          cdt_shape_get_name (cdt_shape_get_nth_child (cdt_field_get_shape (field), 0)),
                          cdt_grid_field_get_cells (CDT_GRID_FIELD (field)));
}

/* Every field can be found by the path that it gives, and can take the focus. */
static void
test_finds (gconstpointer form_name)
{
  FormWindow self;
  g_autoptr (GPtrArray) fields = NULL;

  step_form_open (&self, form_name);
  fields = form_window_find_all (self.content, CDT_TYPE_FIELD);
  for (guint i = 0; i < fields->len; i++)
    {
      CdtField *field = fields->pdata[i];
      g_autofree char *path = dup_own_path (field);

      g_assert_true (cdt_form_find_field (CDT_FORM (self.content), path) == field);
      cdt_field_focus (field);
      g_assert_true (gtk_widget_is_ancestor (form_window_get_focus (&self), GTK_WIDGET (field)));
    }
  g_assert_null (cdt_form_find_field (CDT_FORM (self.content), "no/such/path"));
  form_window_close (&self);
}

/* Nothing is wider than a narrow form. */
static void
test_width (gconstpointer form_name)
{
  FormWindow self;
  int least;

  step_form_open (&self, form_name);
  gtk_widget_get_preferred_width (self.content, &least, NULL);
  g_assert_cmpint (least, <=, 540);
  form_window_close (&self);
}

/* Showing a whole example changes nothing in it. */
static void
test_shows_example (void)
{
  g_autofree char *file = g_test_build_filename (G_TEST_DIST, "..", "resources", "examples",
                                                 "healthy-homes-memorandum.concordat", NULL);
  g_autoptr (GMappedFile) mapped = g_mapped_file_new (file, FALSE, NULL);
  g_autoptr (GBytes) bytes = g_mapped_file_get_bytes (mapped);

  for (guint i = 0; i < step_form_list ()->len; i++)
    {
      g_autoptr (GError) error = NULL;
      CdtDraft *draft = cdt_draft_new_from_bytes (bytes, file, &error);
      GtkWidget *form = cdt_form_new (g_ptr_array_index (step_form_list (), i));
      FormWindow self;
      guint64 serial;

      g_assert_no_error (error);
      serial = cdt_draft_get_serial (draft);
      cdt_form_bind (CDT_FORM (form), draft, NULL);
      form_window_open (&self, form, draft);
      step_form_open_items (form);
      g_ptr_array_unref (walk_keyboard (&self));
      form_window_settle ();
      g_assert_cmpuint (cdt_draft_get_serial (draft), ==, serial);
      form_window_close (&self);
    }
}

static void
add_form_test (const char *test, const char *form_name, GTestDataFunc run)
{
  g_autofree char *path = g_strdup_printf ("/form/%s/%s", test, form_name);

  g_test_add_data_func (path, form_name, run);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  hdy_init ();

  g_test_add_func ("/form/asks-everything-once", test_asks_everything_once);
  g_test_add_func ("/form/shows-example", test_shows_example);
  for (guint i = 0; i < step_form_list ()->len; i++)
    {
      add_form_test ("names", g_ptr_array_index (step_form_list (), i), test_names);
      add_form_test ("keyboard", g_ptr_array_index (step_form_list (), i), test_keyboard);
      add_form_test ("finds", g_ptr_array_index (step_form_list (), i), test_finds);
      add_form_test ("width", g_ptr_array_index (step_form_list (), i), test_width);
    }
  return g_test_run ();
}
