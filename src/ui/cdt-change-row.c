/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-change-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-word-differences.h"
#include "cdt-words-view.h"

struct _CdtChangeRow
{
  GtkListBoxRow parent_instance;
  CdtAssembler *assembler;
  CdtWordingChange *change;
  GtkLabel *heading;
  GtkLabel *what;
  GtkWidget *before_column;
  GtkWidget *after_column;
  GtkBox *before_box;
  GtkBox *after_box;
  CdtWordsView *before; /* (nullable) */
  CdtWordsView *after;  /* (nullable) */
  GtkToggleButton *use;
  GtkToggleButton *keep;
};

G_DEFINE_FINAL_TYPE (CdtChangeRow, cdt_change_row, GTK_TYPE_LIST_BOX_ROW)

static CdtWordsView *
add_words (CdtChangeRow *self, GtkWidget *column, GtkBox *box, const char *source, const char *name)
{
  GtkWidget *view;

  gtk_widget_set_visible (column, source != NULL);
  if (source == NULL)
    return NULL;
  view = cdt_words_view_new (self->assembler, FALSE);
  gtk_widget_show (view);
  gtk_box_pack_start (box, view, TRUE, TRUE, 0);
  atk_object_set_name (
      gtk_widget_get_accessible (GTK_WIDGET (cdt_words_view_get_view (CDT_WORDS_VIEW (view)))), name);
  cdt_words_view_show_source (CDT_WORDS_VIEW (view), source);
  return CDT_WORDS_VIEW (view);
}

static void
show_words (CdtChangeRow *self)
{
  const CdtWordingChange *change = self->change;
  g_autoptr (GArray) differences = NULL;

  self->before = add_words (self, self->before_column, self->before_box, change->before, _ ("Old wording"));
  self->after = add_words (self, self->after_column, self->after_box, change->after, _ ("New wording"));
  if (self->before == NULL || self->after == NULL)
    return;
  differences = cdt_word_differences (change->before, change->after);
  cdt_words_view_mark (self->before, differences, CDT_WORDS_DELETED);
  cdt_words_view_mark (self->after, differences, CDT_WORDS_INSERTED);
}

static const char *
say_what (const CdtWordingChange *change)
{
  if (change->kind == CDT_WORDING_ADDED)
    return _ ("New: this was not in the agreement. If you keep the old wording it is switched off.");
  if (change->kind == CDT_WORDING_GONE)
    return _ (
        "Gone: the standard wording does not have this any more. If you keep the old wording it stays, in "
        "your own words.");
  if (change->before == NULL)
    return _ (
        "The old words are not in this file: it was saved by an earlier version of Concordat. These are the "
        "new ones.");
  if (strcmp (change->before, change->after != NULL ? change->after : "") == 0)
    return _ ("Only the heading is another; it changes in any case.");
  return _ (
      "Words struck through go, underlined words come. Old wording that you keep becomes your own words.");
}

static void
keep_toggled_cb (CdtChangeRow *self)
{
  self->change->keep = gtk_toggle_button_get_active (self->keep);
}

static void
cdt_change_row_dispose (GObject *object)
{
  g_clear_object (&CDT_CHANGE_ROW (object)->assembler);
  G_OBJECT_CLASS (cdt_change_row_parent_class)->dispose (object);
}

static void
cdt_change_row_class_init (CdtChangeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cdt_change_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-change-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtChangeRow, heading);
  gtk_widget_class_bind_template_child (widget_class, CdtChangeRow, what);
  gtk_widget_class_bind_template_child (widget_class, CdtChangeRow, before_column);
  gtk_widget_class_bind_template_child (widget_class, CdtChangeRow, after_column);
  gtk_widget_class_bind_template_child (widget_class, CdtChangeRow, before_box);
  gtk_widget_class_bind_template_child (widget_class, CdtChangeRow, after_box);
  gtk_widget_class_bind_template_child (widget_class, CdtChangeRow, use);
  gtk_widget_class_bind_template_child (widget_class, CdtChangeRow, keep);
  gtk_widget_class_bind_template_callback (widget_class, keep_toggled_cb);
}

static void
cdt_change_row_init (CdtChangeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
cdt_change_row_new (CdtAssembler *assembler, CdtWordingChange *change)
{
  CdtChangeRow *self;

  g_return_val_if_fail (CDT_IS_ASSEMBLER (assembler) && change != NULL, NULL);

  self = g_object_new (CDT_TYPE_CHANGE_ROW, NULL);
  self->assembler = g_object_ref (assembler);
  self->change = change;
  gtk_label_set_text (self->heading, change->heading);
  gtk_label_set_text (self->what, say_what (change));
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self)), change->heading);
  gtk_widget_set_sensitive (GTK_WIDGET (self->keep), cdt_wording_change_can_keep (change));
  show_words (self);
  return GTK_WIDGET (self);
}

const CdtWordingChange *
cdt_change_row_get_change (CdtChangeRow *self)
{
  g_return_val_if_fail (CDT_IS_CHANGE_ROW (self), NULL);

  return self->change;
}

void
cdt_change_row_choose (CdtChangeRow *self, gboolean keep)
{
  g_return_if_fail (CDT_IS_CHANGE_ROW (self));

  if (gtk_widget_get_sensitive (GTK_WIDGET (self->keep)))
    gtk_toggle_button_set_active (keep ? self->keep : self->use, TRUE);
}

char *
cdt_change_row_dup_shown (CdtChangeRow *self, gboolean old)
{
  CdtWordsView *view;

  g_return_val_if_fail (CDT_IS_CHANGE_ROW (self), NULL);

  view = old ? self->before : self->after;
  return view != NULL ? cdt_words_view_dup_source (view) : NULL;
}
