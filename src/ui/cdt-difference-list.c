/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-difference-list.h"

#include <glib/gi18n-lib.h>

#include "cdt-difference-row.h"
#include "cdt-steps.h"

#define ROWS_AT_ONCE 300
#define NO_STEP (G_MAXUINT - 1) /* groups after those of the steps */
#define RECORDS G_MAXUINT

struct _CdtDifferenceList
{
  GtkBox parent_instance;
  GPtrArray *lines; /* (nullable) as they came */
  GArray *order;    /* (element-type guint) places in lines, step by step */
  guint n_shown;
  guint group;      /* of the row that was shown last */
  GtkListBox *rows; /* (nullable) of that group */
  GtkWidget *more;  /* (nullable) the button for the others */
};

enum
{
  SIGNAL_PATH_CHOSEN,
  SIGNAL_GO,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtDifferenceList, cdt_difference_list, GTK_TYPE_BOX)

static const CdtComparisonLine *
get_line (CdtDifferenceList *self, guint n)
{
  return g_ptr_array_index (self->lines, g_array_index (self->order, guint, n));
}

/* What is kept beside the agreement comes last, whatever step shows it. */
static guint
get_group (const CdtComparisonLine *line)
{
  return line->record || line->stamp ? RECORDS : MIN (cdt_steps_find_for_path (line->path), NO_STEP);
}

static const char *
name_group (const CdtComparisonLine *line)
{
  guint group = get_group (line);

  if (group == RECORDS)
    return _ ("Beside the agreement");
  return group != NO_STEP ? _ (cdt_steps_get (group)->title) : line->section;
}

static int
compare_places (gconstpointer a, gconstpointer b, gpointer data)
{
  const GPtrArray *lines = data;
  guint first = *(const guint *)a;
  guint second = *(const guint *)b;
  guint first_group = get_group (lines->pdata[first]);
  guint second_group = get_group (lines->pdata[second]);

  if (first_group != second_group)
    return first_group < second_group ? -1 : 1;
  return first < second ? -1 : first > second;
}

static void
row_activated_cb (CdtDifferenceList *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[SIGNAL_PATH_CHOSEN], 0,
                 cdt_difference_row_get_path (CDT_DIFFERENCE_ROW (row)));
}

static void
go_cb (CdtDifferenceList *self, CdtDifferenceRow *row)
{
  g_signal_emit (self, signals[SIGNAL_GO], 0, cdt_difference_row_get_path (row));
}

static void
add_group (CdtDifferenceList *self, const CdtComparisonLine *line)
{
  const char *title = name_group (line);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *rows = gtk_list_box_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_style_context_add_class (gtk_widget_get_style_context (label), "group-title");
  gtk_style_context_add_class (gtk_widget_get_style_context (rows), "rows-card");
  atk_object_set_name (gtk_widget_get_accessible (rows), title);
  g_signal_connect_object (rows, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_container_add (GTK_CONTAINER (self), label);
  gtk_container_add (GTK_CONTAINER (self), rows);
  gtk_widget_show (label);
  gtk_widget_show (rows);
  self->group = get_group (line);
  self->rows = GTK_LIST_BOX (rows);
}

static void
add_row (CdtDifferenceList *self, const CdtComparisonLine *line)
{
  GtkWidget *row = cdt_difference_row_new (line);

  if (self->rows == NULL || get_group (line) != self->group)
    add_group (self, line);
  cdt_difference_row_offer_going (CDT_DIFFERENCE_ROW (row), line->kind != CDT_DELTA_REMOVE && !line->inner
                                                                && get_group (line) < NO_STEP);
  g_signal_connect_object (row, "go", G_CALLBACK (go_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_insert (self->rows, row, -1);
}

static void show_more_cb (CdtDifferenceList *self);

static void
offer_more (CdtDifferenceList *self)
{
  guint left = self->lines->len - self->n_shown;
  g_autofree char *label = g_strdup_printf (ngettext ("Show %u More", "Show %u More", left), left);

  self->more = gtk_button_new_with_label (label);
  gtk_widget_set_halign (self->more, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->more, "clicked", G_CALLBACK (show_more_cb), self, G_CONNECT_SWAPPED);
  gtk_container_add (GTK_CONTAINER (self), self->more);
  gtk_widget_show (self->more);
}

static void
show_more_cb (CdtDifferenceList *self)
{
  guint end = MIN (self->lines->len, self->n_shown + ROWS_AT_ONCE);

  g_clear_pointer (&self->more, gtk_widget_destroy);
  for (; self->n_shown < end; self->n_shown++)
    add_row (self, get_line (self, self->n_shown));
  if (self->n_shown < self->lines->len)
    offer_more (self);
}

static void
cdt_difference_list_dispose (GObject *object)
{
  CdtDifferenceList *self = CDT_DIFFERENCE_LIST (object);

  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->order, g_array_unref);
  G_OBJECT_CLASS (cdt_difference_list_parent_class)->dispose (object);
}

static void
cdt_difference_list_class_init (CdtDifferenceListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cdt_difference_list_dispose;
  signals[SIGNAL_PATH_CHOSEN] = g_signal_new ("path-chosen", CDT_TYPE_DIFFERENCE_LIST, G_SIGNAL_RUN_LAST, 0,
                                              NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_GO] = g_signal_new ("go", CDT_TYPE_DIFFERENCE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cdt_difference_list_init (CdtDifferenceList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
}

void
cdt_difference_list_show (CdtDifferenceList *self, GPtrArray *lines)
{
  g_autoptr (GList) children = NULL;

  g_return_if_fail (CDT_IS_DIFFERENCE_LIST (self));

  children = gtk_container_get_children (GTK_CONTAINER (self));
  for (GList *l = children; l != NULL; l = l->next)
    gtk_widget_destroy (l->data);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->order, g_array_unref);
  self->rows = NULL;
  self->more = NULL;
  self->n_shown = 0;
  if (lines == NULL)
    return;
  self->lines = g_ptr_array_ref (lines);
  self->order = g_array_sized_new (FALSE, FALSE, sizeof (guint), lines->len);
  for (guint i = 0; i < lines->len; i++)
    g_array_append_val (self->order, i);
  g_array_sort_with_data (self->order, compare_places, lines);
  show_more_cb (self);
}
