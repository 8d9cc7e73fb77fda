/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-find-bar.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More than this is no words to look for: somebody selected a passage. */
#define MOST_SELECTED 80

struct _CdtFindBar
{
  GtkBin parent_instance;
  CdtPageView *view; /* not owned: beside this in one widget */
  GtkSearchBar *bar;
  GtkEntry *entry;
  GtkLabel *count;
  GtkWidget *previous;
  GtkWidget *next;
};

G_DEFINE_FINAL_TYPE (CdtFindBar, cdt_find_bar, GTK_TYPE_BIN)

static char *
describe_count (CdtPageFind *find, guint n_matches)
{
  gboolean done = cdt_page_find_is_done (find);
  guint n = 0;

  if (cdt_page_find_get_query (find) == NULL)
    return g_strdup ("");
  if (n_matches == 0)
    return g_strdup (done ? _ ("Not found") : _ ("Looking…"));
  if (cdt_page_find_get_chosen (find, &n) == NULL)
    return g_strdup_printf (_ ("%u so far"), n_matches);
  return g_strdup_printf (done ? _ ("%u of %u") : _ ("%u of %u so far"), n + 1, n_matches);
}

static void
found_cb (CdtFindBar *self)
{
  CdtPageFind *find = cdt_page_view_get_find (self->view);
  guint n_matches = cdt_page_find_get_matches (find)->len;
  g_autofree char *count = describe_count (find, n_matches);
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self->entry));

  if (g_strcmp0 (count, gtk_label_get_text (self->count)) != 0)
    gtk_label_set_text (self->count, count);
  gtk_widget_set_sensitive (self->previous, n_matches > 0);
  gtk_widget_set_sensitive (self->next, n_matches > 0);
  if (cdt_page_find_get_query (find) != NULL && n_matches == 0 && cdt_page_find_is_done (find))
    gtk_style_context_add_class (style, GTK_STYLE_CLASS_ERROR);
  else
    gtk_style_context_remove_class (style, GTK_STYLE_CLASS_ERROR);
}

static void
changed_cb (CdtFindBar *self)
{
  if (gtk_search_bar_get_search_mode (self->bar))
    cdt_page_view_look_for (self->view, gtk_entry_get_text (self->entry));
}

static void
step (CdtFindBar *self, int by)
{
  cdt_page_find_step (cdt_page_view_get_find (self->view), by);
}

static void
next_cb (CdtFindBar *self)
{
  step (self, 1);
}

static void
previous_cb (CdtFindBar *self)
{
  step (self, -1);
}

static gboolean
key_press_cb (CdtFindBar *self, GdkEventKey *event)
{
  guint state = event->state & gtk_accelerator_get_default_mod_mask ();
  gboolean enter = event->keyval == GDK_KEY_Return || event->keyval == GDK_KEY_KP_Enter
                   || event->keyval == GDK_KEY_ISO_Enter;

  if (!enter || state != GDK_SHIFT_MASK)
    return GDK_EVENT_PROPAGATE;
  step (self, -1);
  return GDK_EVENT_STOP;
}

/* Marks go when it closes. The chosen words stay in sight and are selected: to be copied, or more with them.
 */
static void
end_search (CdtFindBar *self)
{
  const CdtMatch *match = cdt_page_find_get_chosen (cdt_page_view_get_find (self->view), NULL);

  if (match != NULL)
    cdt_page_view_select (self->view, match->start, match->end);
  cdt_page_view_look_for (self->view, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
mode_changed_cb (CdtFindBar *self)
{
  if (gtk_search_bar_get_search_mode (self->bar))
    changed_cb (self);
  else
    end_search (self);
}

static void
cdt_find_bar_class_init (CdtFindBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtFindBar, bar);
  gtk_widget_class_bind_template_child (widget_class, CdtFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, CdtFindBar, count);
  gtk_widget_class_bind_template_child (widget_class, CdtFindBar, previous);
  gtk_widget_class_bind_template_child (widget_class, CdtFindBar, next);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_press_cb);
  gtk_widget_class_bind_template_callback (widget_class, mode_changed_cb);
}

static void
cdt_find_bar_init (CdtFindBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->bar, self->entry);
}

void
cdt_find_bar_set_view (CdtFindBar *self, CdtPageView *view)
{
  g_return_if_fail (CDT_IS_FIND_BAR (self));
  g_return_if_fail (CDT_IS_PAGE_VIEW (view));

  self->view = view;
  g_signal_connect_object (cdt_page_view_get_find (view), "changed", G_CALLBACK (found_cb), self,
                           G_CONNECT_SWAPPED);
}

void
cdt_find_bar_open (CdtFindBar *self)
{
  g_autofree char *selected = NULL;
  int start, end;

  g_return_if_fail (CDT_IS_FIND_BAR (self));

  if (cdt_page_view_get_selection (self->view, &start, &end) && end - start <= MOST_SELECTED)
    selected = cdt_page_words_dup (cdt_page_view_get_words (self->view), start, end);
  gtk_search_bar_set_search_mode (self->bar, TRUE);
  if (selected != NULL && strpbrk (selected, "\n\t") == NULL)
    gtk_entry_set_text (self->entry, selected);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

gboolean
cdt_find_bar_is_open (CdtFindBar *self)
{
  g_return_val_if_fail (CDT_IS_FIND_BAR (self), FALSE);

  return gtk_search_bar_get_search_mode (self->bar);
}
