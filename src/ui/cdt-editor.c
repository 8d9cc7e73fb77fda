/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-editor-private.h"

#include <glib/gi18n-lib.h>

enum
{
  PROP_0,
  PROP_STEP,
  PROP_PAGES_SHOWN,
  N_PROPS
};

enum
{
  SIGNAL_ITEM_REMOVED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtEditor, cdt_editor, GTK_TYPE_BIN)

/* Findings come between keys, a few at a time. */
static gboolean
review_cb (gpointer data, gint64 until)
{
  CdtEditor *self = CDT_EDITOR (data);

  if (!cdt_editor_steps_look (self, until))
    return FALSE;
  cdt_editor_steps_review (self);
  return TRUE;
}

static void
place_activated_cb (CdtEditor *self, const char *path)
{
  if (self->guest != NULL) /* whose pages they are */
    return;
  if (cdt_editor_fold_is_folded (self->fold))
    cdt_editor_set_pages_shown (self, FALSE);
  cdt_editor_go_to_path (self, path);
}

static void
focus_moved_cb (CdtEditor *self, GtkWidget *focus)
{
  GtkWidget *page = focus != NULL ? gtk_widget_get_ancestor (focus, CDT_TYPE_STEP_PAGE) : NULL;

  if (page != NULL)
    cdt_step_page_show_widget (CDT_STEP_PAGE (page), focus);
  cdt_editor_mark_focus (self, focus);
}

static void
show_step (CdtEditor *self)
{
  guint n = cdt_steps_get_n ();
  g_autofree char *place = g_strdup_printf (_ ("Step %u of %u"), self->step + 1, n);

  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (cdt_editor_get_step_page (self, self->step)));
  gtk_list_box_select_row (self->steps_list, GTK_LIST_BOX_ROW (self->rows[self->step]));
  gtk_label_set_text (self->step_label, place);
  gtk_progress_bar_set_fraction (self->progress, (self->step + 1.0) / n);
  gtk_widget_set_visible (GTK_WIDGET (self->next), self->step + 1 < n);
  if (self->step + 1 < n)
    {
      g_autofree char *label = g_strdup_printf (_ ("Next: %s"), _ (cdt_steps_get (self->step + 1)->title));

      gtk_label_set_text (self->next_label, label);
    }
  cdt_editor_steps_review (self);
}

static void
row_selected_cb (CdtEditor *self, GtkListBoxRow *row)
{
  guint step = row != NULL ? (guint)gtk_list_box_row_get_index (row) : self->step;

  /* A step that is shown already may have been opened for one of its fields, whose place the pages keep. */
  if (row != NULL && self->proof != NULL && (step != self->step || self->guest != NULL))
    cdt_editor_open_step (self, step);
}

/* The row of the step that is shown brings back its pages, and it where a guest stands in its place. */
static void
row_activated_cb (CdtEditor *self)
{
  cdt_editor_open_step (self, self->step);
}

/* The list is one stop of the Tab key, on the step that is shown: walking through its rows would show
 * each of them on the way. */
static gboolean
steps_focus_cb (CdtEditor *self, GtkDirectionType direction)
{
  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GDK_EVENT_PROPAGATE;
  if (gtk_container_get_focus_child (GTK_CONTAINER (self->steps_list)) == NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->rows[self->step]));
      return GDK_EVENT_STOP;
    }
  g_signal_stop_emission_by_name (self->steps_list, "focus");
  return GDK_EVENT_PROPAGATE;
}

static void
fold_changed_cb (gpointer data)
{
  g_object_notify_by_pspec (G_OBJECT (data), properties[PROP_PAGES_SHOWN]);
}

static void
cdt_editor_size_allocate (GtkWidget *widget, GtkAllocation *allocation)
{
  cdt_editor_fold_measure (CDT_EDITOR (widget)->fold, allocation->width);
  GTK_WIDGET_CLASS (cdt_editor_parent_class)->size_allocate (widget, allocation);
}

static void
cdt_editor_hierarchy_changed (GtkWidget *widget, GtkWidget *previous)
{
  CdtEditor *self = CDT_EDITOR (widget);
  GtkWidget *toplevel = gtk_widget_get_toplevel (widget);

  if (self->toplevel != NULL)
    g_signal_handlers_disconnect_by_func (self->toplevel, focus_moved_cb, self);
  g_set_weak_pointer (&self->toplevel, GTK_IS_WINDOW (toplevel) ? GTK_WINDOW (toplevel) : NULL);
  if (self->toplevel != NULL)
    g_signal_connect_object (self->toplevel, "set-focus", G_CALLBACK (focus_moved_cb), self,
                             G_CONNECT_SWAPPED);
}

static void
cdt_editor_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CdtEditor *self = CDT_EDITOR (object);

  switch (id)
    {
    case PROP_STEP:
      g_value_set_uint (value, self->step);
      break;
    case PROP_PAGES_SHOWN:
      g_value_set_boolean (value, cdt_editor_get_pages_shown (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cdt_editor_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CdtEditor *self = CDT_EDITOR (object);

  switch (id)
    {
    case PROP_STEP:
      cdt_editor_set_step (self, g_value_get_uint (value));
      break;
    case PROP_PAGES_SHOWN:
      cdt_editor_set_pages_shown (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cdt_editor_dispose (GObject *object)
{
  CdtEditor *self = CDT_EDITOR (object);

  g_clear_pointer (&self->review, cdt_follow_up_free);
  g_clear_weak_pointer (&self->toplevel);
  g_clear_pointer (&self->fold, cdt_editor_fold_free);
  g_clear_object (&self->reviewer);
  g_clear_object (&self->proof);
  G_OBJECT_CLASS (cdt_editor_parent_class)->dispose (object);
}

static void
cdt_editor_finalize (GObject *object)
{
  g_free (CDT_EDITOR (object)->pages);
  g_free (CDT_EDITOR (object)->rows);
  G_OBJECT_CLASS (cdt_editor_parent_class)->finalize (object);
}

static void
cdt_editor_class_init (CdtEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = cdt_editor_dispose;
  object_class->finalize = cdt_editor_finalize;
  object_class->get_property = cdt_editor_get_property;
  object_class->set_property = cdt_editor_set_property;
  widget_class->size_allocate = cdt_editor_size_allocate;
  widget_class->hierarchy_changed = cdt_editor_hierarchy_changed;
  properties[PROP_STEP] = g_param_spec_uint ("step", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_PAGES_SHOWN] = g_param_spec_boolean ("pages-shown", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_ITEM_REMOVED] = g_signal_new ("item-removed", CDT_TYPE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                               NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  g_type_ensure (CDT_TYPE_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtEditor, steps_side);
  gtk_widget_class_bind_template_child (widget_class, CdtEditor, steps_list);
  gtk_widget_class_bind_template_child (widget_class, CdtEditor, panes);
  gtk_widget_class_bind_template_child (widget_class, CdtEditor, form_side);
  gtk_widget_class_bind_template_child (widget_class, CdtEditor, stack);
  gtk_widget_class_bind_template_child (widget_class, CdtEditor, step_bar);
  gtk_widget_class_bind_template_child (widget_class, CdtEditor, preview);
  gtk_widget_class_bind_template_child (widget_class, CdtEditor, step_button);
  gtk_widget_class_bind_template_child (widget_class, CdtEditor, step_label);
  gtk_widget_class_bind_template_child (widget_class, CdtEditor, progress);
  gtk_widget_class_bind_template_child (widget_class, CdtEditor, next);
  gtk_widget_class_bind_template_child (widget_class, CdtEditor, next_label);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, steps_focus_cb);
  gtk_widget_class_bind_template_callback (widget_class, place_activated_cb);
}

static void
cdt_editor_init (CdtEditor *self)
{
  guint n = cdt_steps_get_n ();
  g_autoptr (GMenu) menu = g_menu_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->pages = g_new0 (CdtStepPage *, n);
  self->rows = g_new0 (CdtStepRow *, n);
  for (guint i = 0; i < n; i++)
    {
      const CdtStep *step = cdt_steps_get (i);
      g_autofree char *action = g_strdup_printf ("win.step::%s", step->id);

      self->rows[i] = CDT_STEP_ROW (cdt_step_row_new (step));
      gtk_list_box_insert (self->steps_list, GTK_WIDGET (self->rows[i]), -1);
      g_menu_append (menu, _ (step->title), action);
    }
  gtk_menu_button_set_menu_model (self->step_button, G_MENU_MODEL (menu));
  self->fold
      = cdt_editor_fold_new (self->panes, self->steps_side, self->form_side, GTK_WIDGET (self->preview));
  cdt_editor_fold_set_watcher (self->fold, fold_changed_cb, self);
}

static void
follow_draft (CdtEditor *self, CdtDraft *draft)
{
  CdtFollowUps *follow_ups = cdt_follow_ups_get (draft);

  cdt_follow_ups_set_widget (follow_ups, GTK_WIDGET (self));
  self->review = cdt_follow_up_new (follow_ups, CDT_FOLLOW_UP_FINDINGS, review_cb, self);
  g_signal_connect_object (draft, "changed", G_CALLBACK (cdt_editor_review_soon), self, G_CONNECT_SWAPPED);
}

void
cdt_editor_set_proof (CdtEditor *self, CdtProof *proof)
{
  g_return_if_fail (CDT_IS_EDITOR (self));
  g_return_if_fail (proof == NULL || CDT_IS_PROOF (proof));

  if (self->proof != NULL)
    g_signal_handlers_disconnect_by_func (cdt_proof_get_draft (self->proof), cdt_editor_review_soon, self);
  g_clear_pointer (&self->review, cdt_follow_up_free);
  cdt_editor_leave_guest (self);
  cdt_preview_set_layout (self->preview, NULL);
  cdt_editor_steps_drop (self);
  g_set_object (&self->proof, proof);
  if (proof == NULL)
    return;
  follow_draft (self, cdt_proof_get_draft (self->proof));
  cdt_editor_steps_take (self);
  cdt_preview_set_layout (self->preview, cdt_proof_get_layout (proof));
  self->step = 0;
  show_step (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STEP]);
}

CdtProof *
cdt_editor_get_proof (CdtEditor *self)
{
  g_return_val_if_fail (CDT_IS_EDITOR (self), NULL);

  return self->proof;
}

guint
cdt_editor_get_step (CdtEditor *self)
{
  g_return_val_if_fail (CDT_IS_EDITOR (self), 0);

  return self->step;
}

void
cdt_editor_set_step (CdtEditor *self, guint step)
{
  g_return_if_fail (CDT_IS_EDITOR (self));
  g_return_if_fail (step < cdt_steps_get_n ());

  cdt_editor_leave_guest (self);
  if (self->proof == NULL || self->step == step)
    return;
  cdt_editor_steps_leave (self);
  self->step = step;
  show_step (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STEP]);
}

gboolean
cdt_editor_get_pages_shown (CdtEditor *self)
{
  g_return_val_if_fail (CDT_IS_EDITOR (self), FALSE);

  return self->fold != NULL && cdt_editor_fold_get_pages_shown (self->fold);
}

void
cdt_editor_set_pages_shown (CdtEditor *self, gboolean shown)
{
  g_return_if_fail (CDT_IS_EDITOR (self));

  cdt_editor_fold_set_pages_shown (self->fold, shown);
}

CdtPreview *
cdt_editor_get_preview (CdtEditor *self)
{
  g_return_val_if_fail (CDT_IS_EDITOR (self), NULL);

  return self->preview;
}

void
cdt_editor_review_soon (CdtEditor *self)
{
  if (self->review != NULL)
    cdt_follow_up_ask (self->review);
}

void
cdt_editor_steps_tell_removed (CdtEditor *self, const char *name)
{
  g_signal_emit (self, signals[SIGNAL_ITEM_REMOVED], 0, name);
}

CdtStepRow *
cdt_editor_get_step_row (CdtEditor *self, guint step)
{
  g_return_val_if_fail (CDT_IS_EDITOR (self), NULL);
  g_return_val_if_fail (step < cdt_steps_get_n (), NULL);

  return self->rows[step];
}

void
cdt_editor_next_pane (CdtEditor *self)
{
  g_return_if_fail (CDT_IS_EDITOR (self));

  if (self->toplevel != NULL)
    cdt_editor_fold_next_pane (self->fold, gtk_window_get_focus (self->toplevel));
}

void
cdt_editor_keep_widths (CdtEditor *self)
{
  g_return_if_fail (CDT_IS_EDITOR (self));

  cdt_editor_fold_keep_width (self->fold);
}
