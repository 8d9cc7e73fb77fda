/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-step-page.h"

#include <glib/gi18n-lib.h>

/* Frames, at 60 a second: a row opens in a quarter of one */
#define FOLLOWED_FRAMES 20
#define ROOM_AROUND 30 /* pixels */

struct _CdtStepPage
{
  GtkBin parent_instance;
  GtkWidget *followed; /* weak; kept in sight for some frames */
  guint follow_tick;
  guint frames_left;
  GtkWidget *content;
  GtkScrolledWindow *scroller;
  GtkBox *column;
  GtkLabel *title;
  GtkLabel *intro;
  GtkLabel *note;
  GtkWidget *more;
  GtkLabel *more_words;
};

G_DEFINE_FINAL_TYPE (CdtStepPage, cdt_step_page, GTK_TYPE_BIN)

typedef struct
{
  const char *heading; /* the last one met */
} Naming;

/* A card of questions is called, for assistive technology, what the heading above it says. */
static void
name_card_cb (GtkWidget *widget, gpointer data)
{
  Naming *naming = data;
  AtkObject *accessible = gtk_widget_get_accessible (widget);

  if (GTK_IS_LABEL (widget))
    naming->heading = gtk_label_get_text (GTK_LABEL (widget));
  else if (GTK_IS_LIST_BOX (widget))
    {
      if (atk_object_get_name (accessible) == NULL)
        atk_object_set_name (accessible, naming->heading);
    }
  else if (GTK_IS_CONTAINER (widget))
    gtk_container_foreach (GTK_CONTAINER (widget), name_card_cb, naming);
}

static gboolean
follow_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  CdtStepPage *self = CDT_STEP_PAGE (widget);
  int y = 0;

  if (self->followed == NULL || self->frames_left-- == 0
      || !gtk_widget_is_ancestor (self->followed, GTK_WIDGET (self->column)))
    {
      self->follow_tick = 0;
      return G_SOURCE_REMOVE;
    }
  if (gtk_widget_translate_coordinates (self->followed, GTK_WIDGET (self->column), 0, 0, NULL, &y)
      && gtk_widget_get_allocated_height (self->followed) > 1)
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (self->scroller), y - ROOM_AROUND,
                               y + gtk_widget_get_allocated_height (self->followed) + ROOM_AROUND);
  return G_SOURCE_CONTINUE;
}

static void
cdt_step_page_dispose (GObject *object)
{
  CdtStepPage *self = CDT_STEP_PAGE (object);

  g_clear_weak_pointer (&self->followed);
  G_OBJECT_CLASS (cdt_step_page_parent_class)->dispose (object);
}

static void
cdt_step_page_class_init (CdtStepPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cdt_step_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-step-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtStepPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, CdtStepPage, column);
  gtk_widget_class_bind_template_child (widget_class, CdtStepPage, title);
  gtk_widget_class_bind_template_child (widget_class, CdtStepPage, intro);
  gtk_widget_class_bind_template_child (widget_class, CdtStepPage, note);
  gtk_widget_class_bind_template_child (widget_class, CdtStepPage, more);
  gtk_widget_class_bind_template_child (widget_class, CdtStepPage, more_words);
}

static void
cdt_step_page_init (CdtStepPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
cdt_step_page_new (const CdtStep *step)
{
  CdtStepPage *self;

  g_return_val_if_fail (step != NULL, NULL);

  self = g_object_new (CDT_TYPE_STEP_PAGE, NULL);
  gtk_label_set_text (self->title, _ (step->title));
  gtk_label_set_text (self->intro, _ (step->intro));
  return GTK_WIDGET (self);
}

void
cdt_step_page_set_note (CdtStepPage *self, const char *words, const char *clauses)
{
  g_return_if_fail (CDT_IS_STEP_PAGE (self));

  gtk_label_set_text (self->note, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), words != NULL);
  gtk_label_set_text (self->more_words, clauses != NULL ? clauses : "");
  gtk_widget_set_visible (self->more, words != NULL && clauses != NULL);
}

void
cdt_step_page_set_content (CdtStepPage *self, GtkWidget *content)
{
  Naming naming = { NULL };

  g_return_if_fail (CDT_IS_STEP_PAGE (self));
  g_return_if_fail (GTK_IS_WIDGET (content) && self->content == NULL);

  self->content = content;
  gtk_widget_show (content);
  gtk_box_pack_start (self->column, content, FALSE, FALSE, 0);
  name_card_cb (GTK_WIDGET (self->column), &naming);
}

GtkWidget *
cdt_step_page_get_content (CdtStepPage *self)
{
  g_return_val_if_fail (CDT_IS_STEP_PAGE (self), NULL);

  return self->content;
}

void
cdt_step_page_show_widget (CdtStepPage *self, GtkWidget *widget)
{
  g_return_if_fail (CDT_IS_STEP_PAGE (self));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_set_weak_pointer (&self->followed, widget);
  self->frames_left = FOLLOWED_FRAMES;
  if (self->follow_tick == 0)
    self->follow_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), follow_cb, NULL, NULL);
}

void
cdt_step_page_scroll_to_top (CdtStepPage *self)
{
  g_return_if_fail (CDT_IS_STEP_PAGE (self));

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}
