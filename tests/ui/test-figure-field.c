/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-figure-field.h"
#include "cdt-proof.h"
#include "form-window.h"

/* The map of risks above their list. */
typedef struct
{
  FormWindow window;
  CdtForm *form;
  CdtFigureField *field;
  CdtProof *proof;
} Map;

static void
add_risk (CdtDraft *draft, const char *title, const char *likelihood, const char *impact)
{
  g_autofree char *id = cdt_draft_insert (draft, "risks", G_MAXUINT, NULL);
  g_autofree char *path = g_strdup_printf ("risks/risk[@id='%s']", id);
  const char *const answers[][2] = { { "title", title }, { "likelihood", likelihood }, { "impact", impact } };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autofree char *field = g_strconcat (path, "/", answers[i][0], NULL);

      form_window_set (draft, field, answers[i][1]);
    }
}

static void
map_show (Map *self)
{
  cdt_proof_settle (self->proof);
  cdt_form_show_document (self->form, cdt_layout_get_document (cdt_proof_get_layout (self->proof)));
  form_window_settle ();
}

static void
map_open (Map *self)
{
  CdtDraft *draft = cdt_draft_new ("memorandum");
  GtkWidget *form = cdt_form_new ("risks");

  add_risk (draft, "Rain", "2", "2");
  add_risk (draft, "Not scored yet", NULL, "3");
  add_risk (draft, "Flood", "3", "5");
  self->form = CDT_FORM (form);
  cdt_form_bind (self->form, draft, NULL);
  form_window_open (&self->window, form, draft);
  self->proof = cdt_proof_new (draft, NULL);
  map_show (self);
  self->field = form_window_find (form, CDT_TYPE_FIGURE_FIELD);
}

/* The shares of cost, in a form within that of the step. */
static void
shares_open (Map *self)
{
  CdtDraft *draft = cdt_draft_new ("memorandum");
  GtkWidget *form = cdt_form_new ("roles");

  form_window_set (draft, "costs/basis", "percentage");
  for (guint i = 1; i <= 2; i++)
    {
      g_autofree char *partner = cdt_draft_insert (draft, "partners", G_MAXUINT, NULL);
      g_autofree char *share = cdt_draft_insert (draft, "costs/shares", G_MAXUINT, NULL);
      g_autofree char *of = g_strdup_printf ("costs/shares/share[%u]/partner", i);
      g_autofree char *percent = g_strdup_printf ("costs/shares/share[%u]/percent", i);

      form_window_set (draft, of, partner);
      form_window_set (draft, percent, "50");
    }
  self->form = CDT_FORM (form);
  cdt_form_bind (self->form, draft, NULL);
  form_window_open (&self->window, form, draft);
  self->proof = cdt_proof_new (draft, NULL);
  map_show (self);
  self->field = form_window_find (form, CDT_TYPE_FIGURE_FIELD);
}

static void
map_close (Map *self)
{
  g_object_unref (self->proof);
  form_window_close (&self->window);
}

static char *
list_marks (Map *self)
{
  const CdtFigure *figure = cdt_figure_view_get_figure (cdt_figure_field_get_view (self->field));
  GString *marks = g_string_new (NULL);

  for (guint i = 0; figure != NULL && i < figure->marks->len; i++)
    {
      const CdtFigureMark *mark = figure->marks->pdata[i];

      g_string_append_printf (marks, "%s at %d,%d;", mark->label, (int)mark->cell.x, (int)mark->cell.y);
    }
  return g_string_free (marks, FALSE);
}

static void
assert_marks (Map *self, const char *expected)
{
  g_autofree char *marks = NULL;

  map_show (self);
  marks = list_marks (self);
  g_assert_cmpstr (marks, ==, expected);
}

/* It shows what the draft says now, and says it in words. */
static void
test_live (void)
{
  Map map = { 0 };
  const char *words;

  map_open (&map);
  g_assert_nonnull (map.field);
  assert_marks (&map, "R1 at 2,2;R3 at 5,3;");
  words
      = atk_object_get_name (gtk_widget_get_accessible (GTK_WIDGET (cdt_figure_field_get_view (map.field))));
  g_assert_nonnull (strstr (words, "R3 Flood: possible, severe"));
  form_window_set (map.window.draft, "risks/risk[2]/likelihood", "5");
  assert_marks (&map, "R1 at 2,2;R2 at 3,5;R3 at 5,3;");
  g_assert_true (cdt_draft_remove (map.window.draft, "risks/risk[1]", NULL));
  assert_marks (&map, "R1 at 3,5;R2 at 5,3;");
  form_window_set (map.window.draft, "risks/risk[1]/likelihood", NULL);
  form_window_set (map.window.draft, "risks/risk[2]/likelihood", "nine");
  assert_marks (&map, "");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (map.field)));
  map_close (&map);
}

static const char *
get_focused_path (Map *map)
{
  GtkWidget *focus = form_window_get_focus (&map->window);
  GtkWidget *field = gtk_widget_get_ancestor (focus, CDT_TYPE_FIELD);

  return field != NULL ? cdt_field_get_full_path (CDT_FIELD (field)) : NULL;
}

/* A mark opens its risk: by a signal as a press gives it, and by the keyboard alone. */
static void
test_open (void)
{
  Map map = { 0 };
  CdtFigureView *view;
  g_autofree char *flood = NULL;
  g_autofree char *rain = NULL;

  map_open (&map);
  view = cdt_figure_field_get_view (map.field);
  flood = cdt_draft_dup_canonical_path (map.window.draft, "risks/risk[3]/title");
  rain = cdt_draft_dup_canonical_path (map.window.draft, "risks/risk[1]/title");
  gtk_widget_grab_focus (GTK_WIDGET (view));
  form_window_key (&map.window, GDK_KEY_Right, 0);
  form_window_key (&map.window, GDK_KEY_Return, 0);
  form_window_settle ();
  g_assert_cmpstr (get_focused_path (&map), ==, flood);
  gtk_widget_grab_focus (GTK_WIDGET (view));
  form_window_key (&map.window, GDK_KEY_Left, 0);
  form_window_key (&map.window, GDK_KEY_space, 0);
  form_window_settle ();
  g_assert_cmpstr (get_focused_path (&map), ==, rain);
  map_close (&map);
}

/* Pressing a part goes to its question wherever in the step that is asked. */
static void
test_nested (void)
{
  Map map = { 0 };
  const CdtFigure *figure;

  shares_open (&map);
  g_assert_nonnull (map.field);
  figure = cdt_figure_view_get_figure (cdt_figure_field_get_view (map.field));
  g_assert_cmpuint (figure->marks->len, ==, 2);
  g_signal_emit_by_name (cdt_figure_field_get_view (map.field), "mark-activated",
                         cdt_figure_get_mark (figure, 1)->path);
  form_window_settle ();
  g_assert_cmpstr (get_focused_path (&map), ==, "costs/shares");
  map_close (&map);
}

/* Each mark is where it is drawn, and nothing is between them. */
static void
test_hit (void)
{
  Map map = { 0 };
  CdtFigureView *view;
  const char *last = NULL;
  g_autofree char *lower = NULL;
  guint found = 0;
  GtkAllocation place;

  map_open (&map);
  view = cdt_figure_field_get_view (map.field);
  /* It grows with the next frame. */
  while (gtk_widget_get_allocated_height (GTK_WIDGET (view)) <= 1)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_get_allocation (GTK_WIDGET (view), &place);
  for (int y = 0; y < place.height; y += 3)
    for (int x = 0; x < place.width; x += 3)
      {
        const char *here = cdt_figure_view_hit (view, x, y);

        found += here != NULL;
        last = here != NULL ? here : last;
      }
  lower = cdt_draft_dup_canonical_path (map.window.draft, "risks/risk[1]");
  g_assert_cmpstr (last, ==, lower);
  g_assert_cmpuint (found, >, 50);
  g_assert_cmpuint (found, <, 400);
  map_close (&map);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/figure-field/live", test_live);
  g_test_add_func ("/ui/figure-field/open", test_open);
  g_test_add_func ("/ui/figure-field/nested", test_nested);
  g_test_add_func ("/ui/figure-field/hit", test_hit);
  return g_test_run ();
}
