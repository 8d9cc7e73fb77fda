/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-follow-ups.h"

#define KEY "cdt-follow-ups"
#define PART_MICROSECONDS 3000
/* A window that is out of sight may paint no frames at all. */
#define NO_FRAME_MS 100

/* How long nothing is edited before a piece has its turn; 0: the next frame is enough */
static const guint pauses[CDT_FOLLOW_UP_N_TURNS] = {
  [CDT_FOLLOW_UP_FINDINGS] = 100,
  [CDT_FOLLOW_UP_WHOLE] = 400,
};

struct _CdtFollowUp
{
  CdtFollowUps *owner;
  CdtFollowUpTurn turn;
  CdtFollowUpWork work;
  gpointer data;
  guint pause;  /* timer, 0 when it waits for no pause */
  GList link;   /* in the queue of its turn */
  gboolean due; /* is in that queue */
};

struct _CdtFollowUps
{
  GObject parent_instance;
  GtkWidget *widget;    /* (nullable) weak */
  GdkFrameClock *clock; /* (nullable) whose next frame shows the edit */
  guint no_frame;       /* timer, as long as there is a clock */
  guint source;         /* idle, 0 while a frame is waited for or nothing is due */
  GQueue due[CDT_FOLLOW_UP_N_TURNS];
  CdtFollowUp *current; /* (nullable) which works now */
};

G_DEFINE_FINAL_TYPE (CdtFollowUps, cdt_follow_ups, G_TYPE_OBJECT)

static CdtFollowUp *
find_next (CdtFollowUps *self)
{
  for (guint turn = 0; turn < CDT_FOLLOW_UP_N_TURNS; turn++)
    if (self->due[turn].head != NULL)
      return self->due[turn].head->data;
  return NULL;
}

static void
leave_queue (CdtFollowUp *follow_up)
{
  if (follow_up->due)
    g_queue_unlink (&follow_up->owner->due[follow_up->turn], &follow_up->link);
  follow_up->due = FALSE;
}

static gboolean
work_cb (gpointer data)
{
  g_autoptr (CdtFollowUps) self = g_object_ref (data);
  CdtFollowUp *next = find_next (self);

  if (next != NULL)
    {
      leave_queue (next);
      self->current = next;
      if (!next->work (next->data, g_get_monotonic_time () + PART_MICROSECONDS) && self->current == next
          && !next->due)
        {
          g_queue_push_head_link (&self->due[next->turn], &next->link);
          next->due = TRUE;
        }
      self->current = NULL;
    }
  if (self->source != 0 && find_next (self) != NULL)
    return G_SOURCE_CONTINUE;
  self->source = 0;
  return G_SOURCE_REMOVE;
}

/* An idle source comes after events and frames that are waiting. */
static void
go_on (CdtFollowUps *self)
{
  if (self->clock == NULL && self->source == 0 && find_next (self) != NULL)
    self->source = g_idle_add (work_cb, self);
}

static void
forget_frame (CdtFollowUps *self)
{
  if (self->clock != NULL) /* one that went with its window has no handlers any more */
    g_signal_handlers_disconnect_by_data (self->clock, self);
  g_clear_handle_id (&self->no_frame, g_source_remove);
  g_clear_object (&self->clock);
}

static void
painted_cb (CdtFollowUps *self)
{
  forget_frame (self);
  go_on (self);
}

static gboolean
no_frame_cb (gpointer data)
{
  CdtFollowUps *self = data;

  self->no_frame = 0;
  painted_cb (self);
  return G_SOURCE_REMOVE;
}

/* Before GTK has painted it, nothing is done but what the field itself does. */
static void
draft_changed_cb (CdtFollowUps *self)
{
  GdkFrameClock *clock = self->widget != NULL && gtk_widget_get_mapped (self->widget)
                             ? gtk_widget_get_frame_clock (self->widget)
                             : NULL;

  if (clock == NULL || self->clock != NULL)
    return;
  g_clear_handle_id (&self->source, g_source_remove);
  self->clock = g_object_ref (clock);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), self);
  self->no_frame = g_timeout_add (NO_FRAME_MS, no_frame_cb, self);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_AFTER_PAINT);
}

static gboolean
paused_cb (gpointer data)
{
  CdtFollowUp *follow_up = data;

  follow_up->pause = 0;
  if (!follow_up->due)
    g_queue_push_tail_link (&follow_up->owner->due[follow_up->turn], &follow_up->link);
  follow_up->due = TRUE;
  go_on (follow_up->owner);
  return G_SOURCE_REMOVE;
}

static void
cdt_follow_ups_dispose (GObject *object)
{
  CdtFollowUps *self = CDT_FOLLOW_UPS (object);

  g_clear_handle_id (&self->source, g_source_remove);
  forget_frame (self);
  g_clear_weak_pointer (&self->widget);
  G_OBJECT_CLASS (cdt_follow_ups_parent_class)->dispose (object);
}

static void
cdt_follow_ups_class_init (CdtFollowUpsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cdt_follow_ups_dispose;
}

static void
cdt_follow_ups_init (CdtFollowUps *self)
{
}

CdtFollowUps *
cdt_follow_ups_get (CdtDraft *draft)
{
  CdtFollowUps *self;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  self = g_object_get_data (G_OBJECT (draft), KEY);
  if (self != NULL)
    return self;
  self = g_object_new (CDT_TYPE_FOLLOW_UPS, NULL);
  g_signal_connect_object (draft, "changed", G_CALLBACK (draft_changed_cb), self, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (draft), KEY, self, g_object_unref);
  return self;
}

void
cdt_follow_ups_set_widget (CdtFollowUps *self, GtkWidget *widget)
{
  g_return_if_fail (CDT_IS_FOLLOW_UPS (self));
  g_return_if_fail (widget == NULL || GTK_IS_WIDGET (widget));

  g_set_weak_pointer (&self->widget, widget);
}

gboolean
cdt_follow_ups_are_waiting (CdtFollowUps *self)
{
  g_return_val_if_fail (CDT_IS_FOLLOW_UPS (self), FALSE);

  return find_next (self) != NULL;
}

CdtFollowUp *
cdt_follow_up_new (CdtFollowUps *follow_ups, CdtFollowUpTurn turn, CdtFollowUpWork work, gpointer data)
{
  CdtFollowUp *self;

  g_return_val_if_fail (CDT_IS_FOLLOW_UPS (follow_ups), NULL);
  g_return_val_if_fail (turn < CDT_FOLLOW_UP_N_TURNS && work != NULL, NULL);

  self = g_new0 (CdtFollowUp, 1);
  self->owner = g_object_ref (follow_ups);
  self->turn = turn;
  self->work = work;
  self->data = data;
  self->link.data = self;
  return self;
}

void
cdt_follow_up_free (CdtFollowUp *self)
{
  if (self == NULL)
    return;
  cdt_follow_up_drop (self);
  if (self->owner->current == self)
    self->owner->current = NULL;
  g_object_unref (self->owner);
  g_free (self);
}

void
cdt_follow_up_ask (CdtFollowUp *self)
{
  g_return_if_fail (self != NULL);

  if (pauses[self->turn] == 0)
    {
      paused_cb (self);
      return;
    }
  cdt_follow_up_drop (self);
  self->pause = g_timeout_add (pauses[self->turn], paused_cb, self);
}

void
cdt_follow_up_drop (CdtFollowUp *self)
{
  g_return_if_fail (self != NULL);

  leave_queue (self);
  g_clear_handle_id (&self->pause, g_source_remove);
}

gboolean
cdt_follow_up_is_asked (CdtFollowUp *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->due || self->pause != 0;
}
