/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-editor-fold.h"

#include "cdt-settings.h"

#define WIDE_FROM 1100
#define MEDIUM_FROM 700
/* Until the person chooses, the pages take this share of form and pages together. */
#define PAGES_SHARE 0.37
#define LEAST_PAGES_WIDTH 300
#define LEAST_FORM_WIDTH 380

typedef enum
{
  FOLD_UNKNOWN,
  FOLD_NARROW,
  FOLD_MEDIUM,
  FOLD_WIDE,
} Fold;

struct _CdtEditorFold
{
  GtkPaned *panes;
  GtkWidget *steps_side;
  GtkWidget *form_side;
  GtkWidget *pages_side;
  void (*watcher) (gpointer data);
  gpointer watcher_data;
  Fold fold;
  int width;
  int pages_width;        /* 0: not chosen yet */
  gboolean pages_wanted;  /* beside the form, where there is room */
  gboolean pages_instead; /* of the form, where there is none */
  guint source;
};

static void
keep_pages_width (CdtEditorFold *fold)
{
  int width = gtk_widget_get_allocated_width (fold->pages_side);

  if (fold->fold == FOLD_WIDE && gtk_widget_get_mapped (fold->pages_side) && width > 1)
    fold->pages_width = width;
}

static void
place_handle (CdtEditorFold *fold)
{
  int steps_width = 0;
  int room, pages;

  gtk_widget_get_preferred_width (fold->steps_side, NULL, &steps_width);
  room = fold->width - steps_width;
  pages = fold->pages_width > 0 ? fold->pages_width : (int)(room * PAGES_SHARE);
  pages = CLAMP (pages, LEAST_PAGES_WIDTH, MAX (LEAST_PAGES_WIDTH, room - LEAST_FORM_WIDTH));
  gtk_paned_set_position (fold->panes, room - pages);
}

static void
apply (CdtEditorFold *fold)
{
  gboolean wide = fold->fold == FOLD_WIDE || fold->fold == FOLD_UNKNOWN;
  gboolean pages = cdt_editor_fold_get_pages_shown (fold);

  gtk_widget_set_visible (fold->steps_side, fold->fold != FOLD_NARROW);
  gtk_widget_set_visible (fold->form_side, wide || !pages);
  gtk_widget_set_visible (fold->pages_side, pages);
  if (wide && pages)
    place_handle (fold);
  if (fold->watcher != NULL)
    fold->watcher (fold->watcher_data);
}

static gboolean
apply_cb (gpointer data)
{
  CdtEditorFold *fold = data;

  fold->source = 0;
  apply (fold);
  return G_SOURCE_REMOVE;
}

CdtEditorFold *
cdt_editor_fold_new (GtkPaned *panes, GtkWidget *steps_side, GtkWidget *form_side, GtkWidget *pages_side)
{
  CdtEditorFold *fold = g_new0 (CdtEditorFold, 1);

  fold->panes = panes;
  fold->steps_side = steps_side;
  fold->form_side = form_side;
  fold->pages_side = pages_side;
  fold->pages_wanted = cdt_settings_get_pages (cdt_settings_get ());
  fold->pages_width = cdt_settings_get_pages_width (cdt_settings_get ());
  return fold;
}

void
cdt_editor_fold_free (CdtEditorFold *fold)
{
  g_clear_handle_id (&fold->source, g_source_remove);
  g_free (fold);
}

void
cdt_editor_fold_set_watcher (CdtEditorFold *fold, void (*watcher) (gpointer data), gpointer data)
{
  fold->watcher = watcher;
  fold->watcher_data = data;
}

void
cdt_editor_fold_measure (CdtEditorFold *fold, int width)
{
  Fold now = width >= WIDE_FROM ? FOLD_WIDE : width >= MEDIUM_FROM ? FOLD_MEDIUM : FOLD_NARROW;

  fold->width = width;
  if (now == fold->fold)
    return;
  keep_pages_width (fold);
  fold->fold = now;
  /* Children cannot come and go while sizes are being handed out. */
  if (fold->source == 0)
    fold->source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, apply_cb, fold, NULL);
}

gboolean
cdt_editor_fold_is_folded (CdtEditorFold *fold)
{
  return fold->fold == FOLD_MEDIUM || fold->fold == FOLD_NARROW;
}

gboolean
cdt_editor_fold_get_pages_shown (CdtEditorFold *fold)
{
  return cdt_editor_fold_is_folded (fold) ? fold->pages_instead : fold->pages_wanted;
}

void
cdt_editor_fold_set_pages_shown (CdtEditorFold *fold, gboolean shown)
{
  if (cdt_editor_fold_get_pages_shown (fold) == shown)
    return;
  keep_pages_width (fold);
  if (cdt_editor_fold_is_folded (fold))
    fold->pages_instead = shown;
  else
    {
      fold->pages_wanted = shown;
      cdt_settings_set_pages (cdt_settings_get (), shown);
    }
  apply (fold);
}

void
cdt_editor_fold_next_pane (CdtEditorFold *fold, GtkWidget *focus)
{
  GtkWidget *panes[] = { fold->steps_side, fold->form_side, fold->pages_side };
  guint now = G_N_ELEMENTS (panes) - 1;

  for (guint i = 0; focus != NULL && i < G_N_ELEMENTS (panes); i++)
    if (gtk_widget_is_ancestor (focus, panes[i]))
      now = i;
  for (guint i = 1; i <= G_N_ELEMENTS (panes); i++)
    {
      GtkWidget *pane = panes[(now + i) % G_N_ELEMENTS (panes)];

      if (gtk_widget_get_mapped (pane) && gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD))
        return;
    }
}

void
cdt_editor_fold_keep_width (CdtEditorFold *fold)
{
  keep_pages_width (fold);
  if (fold->pages_width > 0)
    cdt_settings_set_pages_width (cdt_settings_get (), fold->pages_width);
}
