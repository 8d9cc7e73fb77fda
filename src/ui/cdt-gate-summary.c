/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-gate-summary.h"

#include <glib/gi18n-lib.h>

#include "cdt-label-text.h"

#define MAX_POINTS 5

struct _CdtGateSummary
{
  GtkBox parent_instance;
  GtkLabel *heading;
  GtkLabel *words;
  GtkBox *points;
  GtkLabel *rest;
  char *shown; /* what the points say, to leave them alone while they say the same; NULL: nothing yet */
};

enum
{
  SIGNAL_QUESTION_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtGateSummary, cdt_gate_summary, GTK_TYPE_BOX)

static void
destroy_cb (GtkWidget *widget, gpointer data)
{
  gtk_widget_destroy (widget);
}

static void
show_words (GtkLabel *label, const char *words)
{
  cdt_label_show_text (label, words);
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL);
}

static void
point_clicked_cb (GtkButton *button, CdtGateSummary *self)
{
  const CdtGuidanceEntry *question = g_object_get_data (G_OBJECT (button), "question");

  g_signal_emit (self, signals[SIGNAL_QUESTION_ACTIVATED], 0, question->id);
}

static char *
dup_words (const CdtGatePoint *point)
{
  return point->who != NULL ? g_strdup_printf ("%s %s", point->question->advice, point->who)
                            : g_strdup (point->question->advice);
}

static void
add_point (CdtGateSummary *self, const CdtGatePoint *point)
{
  g_autofree char *words = dup_words (point);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *bullet = gtk_label_new ("•");
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_line_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (bullet, GTK_ALIGN_START);
  gtk_box_pack_start (GTK_BOX (box), bullet, FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (box), label, TRUE, TRUE, 0);
  gtk_container_add (GTK_CONTAINER (button), box);
  gtk_style_context_add_class (gtk_widget_get_style_context (button), "flat");
  gtk_style_context_add_class (gtk_widget_get_style_context (button), "cdt-point");
  gtk_widget_set_tooltip_text (button, point->question->text);
  atk_object_set_name (gtk_widget_get_accessible (button), words);
  g_object_set_data (G_OBJECT (button), "question", (gpointer)point->question);
  g_signal_connect_object (button, "clicked", G_CALLBACK (point_clicked_cb), self, 0);
  gtk_widget_show_all (button);
  gtk_box_pack_start (self->points, button, FALSE, FALSE, 0);
}

static void
show_points (CdtGateSummary *self, const GPtrArray *points)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < points->len && i < MAX_POINTS; i++)
    {
      g_autofree char *words = dup_words (g_ptr_array_index (points, i));

      g_string_append_printf (all, "%s\n", words);
    }
  if (g_strcmp0 (all->str, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_strdup (all->str);
  gtk_container_foreach (GTK_CONTAINER (self->points), destroy_cb, NULL);
  for (guint i = 0; i < points->len && i < MAX_POINTS; i++)
    add_point (self, g_ptr_array_index (points, i));
  gtk_widget_set_visible (GTK_WIDGET (self->points), points->len > 0);
}

static void
cdt_gate_summary_finalize (GObject *object)
{
  g_free (CDT_GATE_SUMMARY (object)->shown);
  G_OBJECT_CLASS (cdt_gate_summary_parent_class)->finalize (object);
}

static void
cdt_gate_summary_class_init (CdtGateSummaryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cdt_gate_summary_finalize;
  signals[SIGNAL_QUESTION_ACTIVATED]
      = g_signal_new ("question-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-gate-summary.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtGateSummary, heading);
  gtk_widget_class_bind_template_child (widget_class, CdtGateSummary, words);
  gtk_widget_class_bind_template_child (widget_class, CdtGateSummary, points);
  gtk_widget_class_bind_template_child (widget_class, CdtGateSummary, rest);
}

static void
cdt_gate_summary_init (CdtGateSummary *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
cdt_gate_summary_show (CdtGateSummary *self, const CdtGateReading *reading)
{
  g_autofree char *rest = NULL;
  guint n_more;

  g_return_if_fail (CDT_IS_GATE_SUMMARY (self));
  g_return_if_fail (reading != NULL);

  show_words (self->heading, reading->heading);
  show_words (self->words, reading->words);
  show_points (self, reading->points);
  n_more = reading->points->len > MAX_POINTS ? reading->points->len - MAX_POINTS : 0;
  if (n_more > 0)
    rest = g_strdup_printf (ngettext ("And %u more below.", "And %u more below.", n_more), n_more);
  show_words (self->rest, rest);
}
