/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What comes when after a key: the frame that shows it first, then the rest in its order and in parts, and
 * after another key that key's frame before the next part. */

#include "cdt-follow-ups.h"
#include "cdt-proof.h"
#include "cdt-step-row.h"
#include "cdt-working.h"
#include "desk.h"

#define PARTS 3

/* Each letter is something that was done: a frame painted, a part of a piece. */
typedef struct
{
  GString *done;
  CdtDraft *draft;
  GtkWidget *window;
  guint left;          /* parts of the long piece */
  CdtFollowUp *itself; /* frees itself in its work */
} Record;

static gboolean
frame_cb (GtkWidget *widget, cairo_t *cr, Record *record)
{
  g_string_append_c (record->done, 'F');
  return FALSE;
}

static gboolean
form_cb (gpointer data, gint64 until)
{
  g_string_append_c (((Record *)data)->done, 'a');
  return TRUE;
}

static gboolean
pages_cb (gpointer data, gint64 until)
{
  Record *record = data;

  g_assert_cmpint (until, <=, g_get_monotonic_time () + G_USEC_PER_SEC / 60);
  g_string_append_c (record->done, 'b');
  return --record->left == 0;
}

static gboolean
findings_cb (gpointer data, gint64 until)
{
  g_string_append_c (((Record *)data)->done, 'c');
  return TRUE;
}

static gboolean
free_itself_cb (gpointer data, gint64 until)
{
  Record *record = data;

  g_string_append_c (record->done, 'x');
  g_clear_pointer (&record->itself, cdt_follow_up_free);
  return FALSE;
}

/* As a field does: the draft has it at once, and so has what shows it. */
static void
press_key (Record *record, const char *title)
{
  g_assert_true (cdt_draft_set_value (record->draft, "title", title, NULL));
  gtk_widget_queue_draw (record->window);
}

static void
open_record (Record *record)
{
  *record = (Record){ .done = g_string_new (NULL),
                      .draft = cdt_draft_new ("memorandum"),
                      .window = gtk_window_new (GTK_WINDOW_TOPLEVEL) };
  g_signal_connect_after (record->window, "draw", G_CALLBACK (frame_cb), record);
}

static void
close_record (Record *record)
{
  gtk_widget_destroy (record->window);
  g_assert_finalize_object (record->draft);
  g_string_free (record->done, TRUE);
}

static gboolean
has_done (gpointer data)
{
  Record *record = data;

  return !cdt_follow_ups_are_waiting (cdt_follow_ups_get (record->draft));
}

static gboolean
has_findings (gpointer data)
{
  return strchr (((Record *)data)->done->str, 'c') != NULL;
}

static gboolean
is_begun (gpointer data)
{
  return ((Record *)data)->left < PARTS;
}

static gboolean
is_painted (gpointer data)
{
  return ((Record *)data)->done->len > 0;
}

static void
show_record (Record *record)
{
  gtk_window_present (GTK_WINDOW (record->window));
  desk_wait (is_painted, record);
  desk_settle ();
  cdt_follow_ups_set_widget (cdt_follow_ups_get (record->draft), record->window);
  g_string_truncate (record->done, 0);
}

static void
test_order (void)
{
  Record record;

  open_record (&record);
  show_record (&record);
  CdtFollowUps *all = cdt_follow_ups_get (record.draft);
  CdtFollowUp *findings = cdt_follow_up_new (all, CDT_FOLLOW_UP_FINDINGS, findings_cb, &record);
  CdtFollowUp *pages = cdt_follow_up_new (all, CDT_FOLLOW_UP_PAGES, pages_cb, &record);
  CdtFollowUp *form = cdt_follow_up_new (all, CDT_FOLLOW_UP_FORM, form_cb, &record);

  record.left = PARTS;
  press_key (&record, "W");
  cdt_follow_up_ask (findings);
  cdt_follow_up_ask (pages);
  cdt_follow_up_ask (form);
  cdt_follow_up_ask (form);
  desk_wait (has_findings, &record);
  g_assert_cmpstr (record.done->str, ==, "Fabbbc");
  g_assert_false (cdt_follow_up_is_asked (pages));
  cdt_follow_up_free (form);
  cdt_follow_up_free (pages);
  cdt_follow_up_free (findings);
  close_record (&record);
}

/* A key in the midst of it: the next part waits for its frame. */
static void
test_another_key (void)
{
  Record record;

  open_record (&record);
  show_record (&record);
  CdtFollowUp *pages
      = cdt_follow_up_new (cdt_follow_ups_get (record.draft), CDT_FOLLOW_UP_PAGES, pages_cb, &record);

  record.left = PARTS;
  press_key (&record, "W");
  cdt_follow_up_ask (pages);
  desk_wait (is_begun, &record);
  press_key (&record, "Wa");
  desk_wait (has_done, &record);
  g_assert_cmpstr (record.done->str, ==, "FbFbb");
  cdt_follow_up_free (pages);
  close_record (&record);
}

/* No frame ever comes, and pieces go while they work or wait. */
static void
test_no_frame (void)
{
  Record record;

  open_record (&record);
  CdtFollowUps *all = cdt_follow_ups_get (record.draft);
  CdtFollowUp *form = cdt_follow_up_new (all, CDT_FOLLOW_UP_FORM, form_cb, &record);
  CdtFollowUp *pages = cdt_follow_up_new (all, CDT_FOLLOW_UP_PAGES, pages_cb, &record);

  record.itself = cdt_follow_up_new (all, CDT_FOLLOW_UP_FORM, free_itself_cb, &record);
  press_key (&record, "W");
  cdt_follow_up_ask (record.itself);
  cdt_follow_up_ask (form);
  cdt_follow_up_ask (pages);
  cdt_follow_up_drop (pages);
  desk_wait (has_done, &record);
  g_assert_cmpstr (record.done->str, ==, "xa");
  cdt_follow_up_free (form);
  cdt_follow_up_free (pages);
  close_record (&record);
}

/* In the window itself */
typedef struct
{
  GString *done;
  CdtStepRow *row;
  char *before; /* what the step's row says */
} Watch;

static gboolean
entry_cb (GtkWidget *widget, cairo_t *cr, Watch *watch)
{
  g_string_append_c (watch->done, 'F');
  return FALSE;
}

static gboolean
has_counted (gpointer data)
{
  Watch *watch = data;

  return g_strcmp0 (cdt_step_row_get_summary (watch->row), watch->before) != 0;
}

static void
layout_cb (Watch *watch)
{
  g_assert_false (has_counted (watch));
  g_string_append_c (watch->done, 'p');
}

static void
test_window (void)
{
  CdtWindow *window = desk_open_draft ("memorandum");
  CdtEditor *editor = cdt_window_get_editor (window);
  CdtLayout *layout = cdt_proof_get_layout (cdt_editor_get_proof (editor));
  Watch watch = { g_string_new (NULL), cdt_editor_get_step_row (editor, cdt_steps_find ("agreement")), NULL };
  GtkWidget *entry;

  g_assert_true (cdt_editor_go_to_path (editor, "title"));
  desk_settle ();
  entry = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_true (GTK_IS_ENTRY (entry));
  watch.before = g_strdup (cdt_step_row_get_summary (watch.row));
  g_signal_connect_after (entry, "draw", G_CALLBACK (entry_cb), &watch);
  g_signal_connect_swapped (layout, "changed", G_CALLBACK (layout_cb), &watch);
  gtk_entry_set_text (GTK_ENTRY (entry), "Warm and Well");
  g_assert_cmpstr (watch.done->str, ==, "");
  desk_wait (has_counted, &watch);
  g_test_message ("%s", watch.done->str);
  g_assert_true (g_str_has_prefix (watch.done->str, "F"));
  g_assert_nonnull (strchr (watch.done->str, 'p'));
  g_signal_handlers_disconnect_by_data (entry, &watch);
  g_signal_handlers_disconnect_by_data (layout, &watch);
  desk_close (window);
  g_string_free (watch.done, TRUE);
  g_free (watch.before);
}

static gboolean
shows_code (gpointer window)
{
  CdtProof *proof = cdt_editor_get_proof (cdt_window_get_editor (window));
  g_autofree char *code = cdt_working_make_fingerprint (desk_get_draft (window));

  return g_strcmp0 (cdt_layout_get_fingerprint (cdt_proof_get_layout (proof)), code) == 0;
}

/* The code in the foot comes from another thread, and is that of the draft in the end, whatever comes while
 * it is worked out. */
static void
test_code (void)
{
  CdtWindow *window = desk_open_draft ("memorandum");

  g_assert_true (shows_code (window));
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *title = g_strdup_printf ("Warm %u", i);

      g_assert_true (cdt_draft_set_value (desk_get_draft (window), "title", title, NULL));
      g_assert_false (shows_code (window));
      if (i % 10 == 0)
        desk_wait (shows_code, window);
    }
  cdt_proof_settle (cdt_editor_get_proof (cdt_window_get_editor (window)));
  g_assert_true (shows_code (window));
  desk_close (window);
}

int
main (int argc, char **argv)
{
  desk_init (&argc, &argv);
  g_test_add_func ("/follow-ups/order", test_order);
  g_test_add_func ("/follow-ups/another-key", test_another_key);
  g_test_add_func ("/follow-ups/no-frame", test_no_frame);
  g_test_add_func ("/follow-ups/window", test_window);
  g_test_add_func ("/follow-ups/code", test_code);
  return g_test_run ();
}
