/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-difference-row.h"

#include <glib/gi18n-lib.h>

#include "cdt-unusual.h"
#include "cdt-word-differences.h"

#define MAX_SHOWN 600 /* characters of an answer */

struct _CdtDifferenceRow
{
  GtkListBoxRow parent_instance;
  char *path;
  GtkBox *column;
  GtkLabel *sentence;
  GtkLabel *words;
  GtkButton *go;
};

enum
{
  SIGNAL_GO,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtDifferenceRow, cdt_difference_row, GTK_TYPE_LIST_BOX_ROW)

/* What cannot be seen stands in it as codes. */
static char *
dup_shown (const char *answer)
{
  g_autofree char *marked = answer != NULL ? cdt_unusual_dup_marked (answer) : NULL;
  const char *words = marked != NULL ? marked : answer;
  g_autofree char *start = NULL;

  if (words == NULL)
    return g_strdup ("");
  if (g_utf8_strlen (words, -1) <= MAX_SHOWN)
    return g_strdup (words);
  start = g_utf8_substring (words, 0, MAX_SHOWN);
  return g_strconcat (start, "…", NULL);
}

static void
add_attribute (PangoAttrList *list, PangoAttribute *attribute, gsize from, gsize to)
{
  attribute->start_index = from;
  attribute->end_index = to;
  pango_attr_list_insert (list, attribute);
}

/* Never by colour alone */
static void
mark (CdtDifferenceRow *self, PangoAttrList *list, CdtWordChange change, gsize from, gsize to)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self->words));
  GdkRGBA colour;
  gboolean inserted = change == CDT_WORDS_INSERTED;

  add_attribute (list,
                 inserted ? pango_attr_underline_new (PANGO_UNDERLINE_SINGLE)
                          : pango_attr_strikethrough_new (TRUE),
                 from, to);
  if (gtk_style_context_lookup_color (style, inserted ? "cdt_inserted" : "cdt_deleted", &colour))
    add_attribute (list,
                   pango_attr_foreground_new ((guint16)(colour.red * 65535), (guint16)(colour.green * 65535),
                                              (guint16)(colour.blue * 65535)),
                   from, to);
}

/* The space after the last marked word is no part of what is marked. */
static void
show_words (CdtDifferenceRow *self, const char *before, const char *after)
{
  g_autofree char *was = dup_shown (before);
  g_autofree char *now = dup_shown (after);
  g_autoptr (GArray) words = cdt_word_differences (was, now);
  g_autoptr (PangoAttrList) list = pango_attr_list_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *spoken = NULL;

  for (guint i = 0; i < words->len; i++)
    {
      const CdtWordDifference *part = &g_array_index (words, CdtWordDifference, i);
      g_autofree char *kept = g_strchomp (g_strdup (part->words));
      gsize from = text->len;

      g_string_append (text, part->words);
      if (part->change != CDT_WORDS_SAME)
        mark (self, list, part->change, from, from + strlen (kept));
      if (i + 1 < words->len && text->len > 0 && !g_ascii_isspace (text->str[text->len - 1]))
        g_string_append_c (text, ' ');
    }
  gtk_label_set_text (self->words, text->str);
  gtk_label_set_attributes (self->words, list);
  gtk_widget_show (GTK_WIDGET (self->words));
  spoken = g_strdup_printf (_ ("It was: %s. It is now: %s."), *was != '\0' ? was : _ ("not answered"),
                            *now != '\0' ? now : _ ("not answered"));
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self->words)), spoken);
}

static void
go_cb (CdtDifferenceRow *self)
{
  g_signal_emit (self, signals[SIGNAL_GO], 0);
}

static void
cdt_difference_row_finalize (GObject *object)
{
  g_free (CDT_DIFFERENCE_ROW (object)->path);
  G_OBJECT_CLASS (cdt_difference_row_parent_class)->finalize (object);
}

static void
cdt_difference_row_class_init (CdtDifferenceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cdt_difference_row_finalize;
  signals[SIGNAL_GO]
      = g_signal_new ("go", CDT_TYPE_DIFFERENCE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-difference-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtDifferenceRow, column);
  gtk_widget_class_bind_template_child (widget_class, CdtDifferenceRow, sentence);
  gtk_widget_class_bind_template_child (widget_class, CdtDifferenceRow, words);
  gtk_widget_class_bind_template_child (widget_class, CdtDifferenceRow, go);
  gtk_widget_class_bind_template_callback (widget_class, go_cb);
}

static void
cdt_difference_row_init (CdtDifferenceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
cdt_difference_row_new (const CdtComparisonLine *line)
{
  CdtDifferenceRow *self;
  g_autofree char *name = NULL;

  g_return_val_if_fail (line != NULL, NULL);

  self = g_object_new (CDT_TYPE_DIFFERENCE_ROW, NULL);
  self->path = g_strdup (line->path);
  gtk_label_set_text (self->sentence, line->sentence);
  if (line->inner)
    {
      gtk_widget_set_margin_start (GTK_WIDGET (self->column), 18);
      gtk_style_context_remove_class (gtk_widget_get_style_context (GTK_WIDGET (self->sentence)),
                                      "row-title");
    }
  /* What the sentence quotes is not said again. */
  if (line->kind == CDT_DELTA_SET && !line->quoted)
    show_words (self, line->before, line->after);
  name = g_strdup_printf (_ ("Go there: %s"), line->sentence);
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self->go)), name);
  return GTK_WIDGET (self);
}

const char *
cdt_difference_row_get_path (CdtDifferenceRow *self)
{
  g_return_val_if_fail (CDT_IS_DIFFERENCE_ROW (self), NULL);

  return self->path;
}

void
cdt_difference_row_offer_going (CdtDifferenceRow *self, gboolean offered)
{
  g_return_if_fail (CDT_IS_DIFFERENCE_ROW (self));

  gtk_widget_set_visible (GTK_WIDGET (self->go), offered);
}
