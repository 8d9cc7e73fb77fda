/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-differences-dialog.h"

#include <glib/gi18n-lib.h>

#include "cdt-comparison.h"

#define MAX_SHOWN 300 /* characters of an answer */

struct _CdtDifferencesDialog
{
  GtkDialog parent_instance;
  guint n_differences;
  GtkLabel *intro;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (CdtDifferencesDialog, cdt_differences_dialog, GTK_TYPE_DIALOG)

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_line_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_line_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  if (style != NULL)
    gtk_style_context_add_class (gtk_widget_get_style_context (label), style);
  return label;
}

/* format: has one %s */
static char *
dup_answer (const char *format, const char *answer)
{
  g_autofree char *start = NULL;

  if (answer == NULL)
    return g_strdup_printf (format, _ ("not answered"));
  if (g_utf8_strlen (answer, -1) <= MAX_SHOWN)
    return g_strdup_printf (format, answer);
  start = g_utf8_substring (answer, 0, MAX_SHOWN);
  {
    g_autofree char *cut = g_strconcat (start, "…", NULL);

    return g_strdup_printf (format, cut);
  }
}

/* What the sentence quotes is not said again. */
static GtkWidget *
make_row (const CdtComparisonLine *line)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  g_object_set (box, "margin", 9, "margin-start", line->inner ? 27 : 9, NULL);
  gtk_container_add (GTK_CONTAINER (box), make_label (line->sentence, line->inner ? NULL : "heading"));
  if (line->kind == CDT_DELTA_SET && !line->quoted)
    {
      g_autofree char *in_file = dup_answer (_ ("In the file: %s"), line->before);
      g_autofree char *mine = dup_answer (_ ("Here: %s"), line->after);

      gtk_container_add (GTK_CONTAINER (box), make_label (in_file, "dim-label"));
      gtk_container_add (GTK_CONTAINER (box), make_label (mine, NULL));
    }
  gtk_widget_show_all (box);
  return box;
}

static void
cdt_differences_dialog_response (GtkDialog *dialog, int response)
{
  gtk_widget_destroy (GTK_WIDGET (dialog));
}

static void
cdt_differences_dialog_class_init (CdtDifferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  GTK_DIALOG_CLASS (klass)->response = cdt_differences_dialog_response;
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-differences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtDifferencesDialog, intro);
  gtk_widget_class_bind_template_child (widget_class, CdtDifferencesDialog, list);
}

static void
cdt_differences_dialog_init (CdtDifferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

CdtDifferencesDialog *
cdt_differences_dialog_open (GtkWindow *parent, CdtDraft *in_file, CdtDraft *mine)
{
  CdtDifferencesDialog *self;
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *intro = NULL;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (CDT_IS_DRAFT (in_file) && CDT_IS_DRAFT (mine), NULL);

  self = g_object_new (CDT_TYPE_DIFFERENCES_DIALOG, "use-header-bar", TRUE, "transient-for", parent, "title",
                       _ ("What Differs"), NULL);
  lines = cdt_comparison_list (in_file, mine);
  self->n_differences = lines->len;
  intro = g_strdup_printf (ngettext ("%u difference between the file and this window.",
                                     "%u differences between the file and this window.", lines->len),
                           lines->len);
  gtk_label_set_text (self->intro, intro);
  for (guint i = 0; i < lines->len; i++)
    gtk_list_box_insert (self->list, make_row (g_ptr_array_index (lines, i)), -1);
  gtk_widget_set_visible (GTK_WIDGET (self->list), lines->len > 0);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

guint
cdt_differences_dialog_get_n_differences (CdtDifferencesDialog *self)
{
  g_return_val_if_fail (CDT_IS_DIFFERENCES_DIALOG (self), 0);

  return self->n_differences;
}
