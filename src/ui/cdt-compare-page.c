/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-compare-page.h"

#include <glib/gi18n-lib.h>

#include "cdt-compared.h"
#include "cdt-comparison.h"
#include "cdt-difference-list.h"
#include "cdt-redline-proof.h"

#define OTHER "other" /* the row that asks for a file */

struct _CdtComparePage
{
  GtkBin parent_instance;
  GPtrArray *sides; /* (element-type CdtCompareSide) */
  CdtCompareSide *from, *to;
  CdtRedlineProof *proof; /* (nullable) */
  GCancellable *work;     /* (nullable) while two are compared */
  int n_differences;
  gboolean filling; /* what is chosen is being shown, not chosen */
  GtkComboBoxText *from_box;
  GtkComboBoxText *to_box;
  GtkLabel *count;
  GtkSpinner *spinner;
  GtkWidget *export;
  CdtDifferenceList *list;
};

enum
{
  SIGNAL_PATH_CHOSEN,
  SIGNAL_GO,
  SIGNAL_PAGES_CHANGED,
  SIGNAL_FILE_WANTED,
  SIGNAL_EXPORT,
  SIGNAL_CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtComparePage, cdt_compare_page, GTK_TYPE_BIN)

static int
find_side (CdtComparePage *self, CdtCompareSide *side)
{
  for (guint i = 0; side != NULL && i < self->sides->len; i++)
    if (cdt_compare_side_is_same (g_ptr_array_index (self->sides, i), side))
      return (int)i;
  return -1;
}

static void
choose (CdtComparePage *self, GtkComboBoxText *box, CdtCompareSide *side)
{
  self->filling = TRUE;
  gtk_combo_box_set_active (GTK_COMBO_BOX (box), find_side (self, side));
  self->filling = FALSE;
}

static void
show_sides (CdtComparePage *self)
{
  choose (self, self->from_box, self->from);
  choose (self, self->to_box, self->to);
}

static void
say (CdtComparePage *self, const char *text)
{
  gtk_label_set_text (self->count, text);
  gtk_spinner_stop (self->spinner);
  gtk_widget_hide (GTK_WIDGET (self->spinner));
}

/* Two that say the same have no pages of their own. */
static void
show_pages (CdtComparePage *self, const CdtCompared *compared)
{
  gboolean differ
      = compared != NULL && compared->redline != NULL && cdt_comparison_count (compared->lines) > 0;

  g_clear_object (&self->proof);
  if (differ)
    self->proof = cdt_redline_proof_new (compared->redline, compared->pack);
  gtk_widget_set_sensitive (self->export, self->proof != NULL);
  g_signal_emit (self, signals[SIGNAL_PAGES_CHANGED], 0);
}

/* How many of the differences are of what is kept beside the agreement */
static guint
count_records (const GPtrArray *lines)
{
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const CdtComparisonLine *line = lines->pdata[i];

      n += line->record && line->counted ? 1 : 0;
    }
  return n;
}

static char *
say_count (const GPtrArray *lines)
{
  guint n = cdt_comparison_count (lines);
  guint n_records = count_records (lines);
  g_autofree char *all = g_strdup_printf (ngettext ("%u difference.", "%u differences.", n), n);
  g_autofree char *records = g_strdup_printf (
      ngettext ("%u is beside the agreement.", "%u are beside the agreement.", n_records), n_records);

  if (lines->len == 0)
    return g_strdup (_ ("Nothing differs: both say the same."));
  if (n == 0)
    return g_strdup (_ ("Nothing differs that a person wrote."));
  return n_records > 0 ? g_strjoin (" ", all, records, NULL) : g_steal_pointer (&all);
}

static char *
say_compared (const CdtCompared *compared)
{
  g_autofree char *count = say_count (compared->lines);
  /* Translators: %s is the name of a PDF. */
  const char *form = _ ("Private answers, notes and comments, which “%s” leaves out, are not compared.");
  g_autofree char *left = compared->leaves_out != NULL ? g_strdup_printf (form, compared->leaves_out) : NULL;

  return left != NULL ? g_strjoin (" ", count, left, NULL) : g_steal_pointer (&count);
}

static void
show_compared (CdtComparePage *self, const CdtCompared *compared)
{
  g_autofree char *count = say_compared (compared);

  self->n_differences = (int)cdt_comparison_count (compared->lines);
  say (self, count);
  cdt_difference_list_show (self->list, compared->lines);
  show_pages (self, compared);
}

static void
compared_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CdtComparePage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtCompared) compared = cdt_compared_make_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->work);
  if (compared == NULL)
    say (self, error->message);
  else
    show_compared (self, compared);
}

static void
stop (CdtComparePage *self)
{
  if (self->work != NULL)
    g_cancellable_cancel (self->work);
  g_clear_object (&self->work);
}

static void
compare (CdtComparePage *self)
{
  stop (self);
  self->n_differences = -1;
  cdt_difference_list_show (self->list, NULL);
  show_pages (self, NULL);
  if (self->from == NULL || self->to == NULL)
    {
      say (self, _ ("Choose what to compare."));
      return;
    }
  gtk_label_set_text (self->count, _ ("Comparing…"));
  gtk_widget_show (GTK_WIDGET (self->spinner));
  gtk_spinner_start (self->spinner);
  self->work = g_cancellable_new ();
  cdt_compared_make_async (self->from, self->to, self->work, compared_cb, g_object_ref (self));
}

static void
chosen_cb (CdtComparePage *self, GtkComboBox *box)
{
  gboolean is_from = box == GTK_COMBO_BOX (self->from_box);
  CdtCompareSide **side = is_from ? &self->from : &self->to;
  int active = gtk_combo_box_get_active (box);

  if (self->filling || active < 0)
    return;
  if ((guint)active < self->sides->len)
    {
      g_set_object (side, g_ptr_array_index (self->sides, active));
      compare (self);
      return;
    }
  choose (self, GTK_COMBO_BOX_TEXT (box), *side);
  g_signal_emit (self, signals[SIGNAL_FILE_WANTED], 0, is_from);
}

static void
swap_cb (CdtComparePage *self)
{
  CdtCompareSide *from = self->from;

  self->from = self->to;
  self->to = from;
  show_sides (self);
  compare (self);
}

static void
export_cb (CdtComparePage *self)
{
  g_signal_emit (self, signals[SIGNAL_EXPORT], 0, self->from, self->to);
}

static void
close_cb (CdtComparePage *self)
{
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

static void
path_chosen_cb (CdtComparePage *self, const char *path)
{
  g_signal_emit (self, signals[SIGNAL_PATH_CHOSEN], 0, path);
}

static void
go_cb (CdtComparePage *self, const char *path)
{
  g_signal_emit (self, signals[SIGNAL_GO], 0, path);
}

static gboolean
cdt_compare_page_key_press_event (GtkWidget *widget, GdkEventKey *event)
{
  if (GTK_WIDGET_CLASS (cdt_compare_page_parent_class)->key_press_event (widget, event))
    return GDK_EVENT_STOP;
  if (event->keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  close_cb (CDT_COMPARE_PAGE (widget));
  return GDK_EVENT_STOP;
}

static void
cdt_compare_page_dispose (GObject *object)
{
  CdtComparePage *self = CDT_COMPARE_PAGE (object);

  stop (self);
  g_clear_object (&self->proof);
  g_clear_object (&self->from);
  g_clear_object (&self->to);
  g_clear_pointer (&self->sides, g_ptr_array_unref);
  G_OBJECT_CLASS (cdt_compare_page_parent_class)->dispose (object);
}

static void
cdt_compare_page_class_init (CdtComparePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cdt_compare_page_dispose;
  widget_class->key_press_event = cdt_compare_page_key_press_event;
  signals[SIGNAL_PATH_CHOSEN] = g_signal_new ("path-chosen", CDT_TYPE_COMPARE_PAGE, G_SIGNAL_RUN_LAST, 0,
                                              NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_GO] = g_signal_new ("go", CDT_TYPE_COMPARE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_PAGES_CHANGED] = g_signal_new ("pages-changed", CDT_TYPE_COMPARE_PAGE, G_SIGNAL_RUN_LAST, 0,
                                                NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FILE_WANTED] = g_signal_new ("file-wanted", CDT_TYPE_COMPARE_PAGE, G_SIGNAL_RUN_LAST, 0,
                                              NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[SIGNAL_EXPORT] = g_signal_new ("export", CDT_TYPE_COMPARE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 2, CDT_TYPE_COMPARE_SIDE, CDT_TYPE_COMPARE_SIDE);
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", CDT_TYPE_COMPARE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 0);
  g_type_ensure (CDT_TYPE_DIFFERENCE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-compare-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtComparePage, from_box);
  gtk_widget_class_bind_template_child (widget_class, CdtComparePage, to_box);
  gtk_widget_class_bind_template_child (widget_class, CdtComparePage, count);
  gtk_widget_class_bind_template_child (widget_class, CdtComparePage, spinner);
  gtk_widget_class_bind_template_child (widget_class, CdtComparePage, export);
  gtk_widget_class_bind_template_child (widget_class, CdtComparePage, list);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, swap_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_bind_template_callback (widget_class, path_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_cb);
}

static void
cdt_compare_page_init (CdtComparePage *self)
{
  self->sides = g_ptr_array_new_with_free_func (g_object_unref);
  self->n_differences = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_combo_box_text_append (self->from_box, OTHER, _ ("A file…"));
  gtk_combo_box_text_append (self->to_box, OTHER, _ ("A file…"));
}

GtkWidget *
cdt_compare_page_new (void)
{
  return g_object_new (CDT_TYPE_COMPARE_PAGE, NULL);
}

void
cdt_compare_page_add_side (CdtComparePage *self, CdtCompareSide *side)
{
  g_return_if_fail (CDT_IS_COMPARE_PAGE (self) && CDT_IS_COMPARE_SIDE (side));

  if (find_side (self, side) >= 0)
    return;
  gtk_combo_box_text_insert (self->from_box, (int)self->sides->len, NULL, cdt_compare_side_get_name (side));
  gtk_combo_box_text_insert (self->to_box, (int)self->sides->len, NULL, cdt_compare_side_get_name (side));
  g_ptr_array_add (self->sides, g_object_ref (side));
}

void
cdt_compare_page_compare (CdtComparePage *self, CdtCompareSide *from, CdtCompareSide *to)
{
  g_return_if_fail (CDT_IS_COMPARE_PAGE (self));
  g_return_if_fail (from == NULL || CDT_IS_COMPARE_SIDE (from));
  g_return_if_fail (to == NULL || CDT_IS_COMPARE_SIDE (to));

  if (from != NULL)
    g_set_object (&self->from, from);
  if (to != NULL)
    g_set_object (&self->to, to);
  if (self->from != NULL)
    cdt_compare_page_add_side (self, self->from);
  if (self->to != NULL)
    cdt_compare_page_add_side (self, self->to);
  show_sides (self);
  compare (self);
}

int
cdt_compare_page_get_n_differences (CdtComparePage *self)
{
  g_return_val_if_fail (CDT_IS_COMPARE_PAGE (self), -1);

  return self->n_differences;
}

CdtLayout *
cdt_compare_page_get_layout (CdtComparePage *self)
{
  g_return_val_if_fail (CDT_IS_COMPARE_PAGE (self), NULL);

  return self->proof != NULL ? cdt_redline_proof_get_layout (self->proof) : NULL;
}

void
cdt_compare_page_focus (CdtComparePage *self)
{
  g_return_if_fail (CDT_IS_COMPARE_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->from_box));
}
