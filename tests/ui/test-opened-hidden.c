/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said when an agreement that is opened holds hidden characters, and when some come in */

#include <string.h>

#include "cdt-acceptance.h"
#include "cdt-agreement.h"
#include "cdt-field.h"
#include "cdt-notice.h"
#include "cdt-review.h"
#include "desk.h"

#define DRAFT(title)                                                                                         \
  "<agreement xmlns='urn:concordat:agreement:1' version='1.1' id='11111111-2222'><kind>memorandum</kind>"    \
  "<title>" title "</title></agreement>"
#define OVERRIDE "\xe2\x80\xae"
static CdtNotice *
get_notice (CdtWindow *window)
{
  return CDT_NOTICE (desk_find (GTK_WIDGET (window), CDT_TYPE_NOTICE));
}

static gboolean
has_notice (gpointer window)
{
  return cdt_notice_get_text (get_notice (window)) != NULL;
}

/* The title's finding, accepted by whoever made the file */
static char *
dup_accepted (void)
{
  static const char text[] = DRAFT ("East" OVERRIDE "vale");
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (CdtDraft) draft = cdt_draft_new_from_bytes (bytes, "file", NULL);
  g_autoptr (GPtrArray) findings = cdt_review_run (draft, CDT_FINDING_NOTE);
  g_autoptr (GBytes) accepted = NULL;
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const CdtFinding *finding = g_ptr_array_index (findings, i);

      if (g_str_equal (finding->check, CDT_CHECK_UNUSUAL))
        n += cdt_acceptance_add (draft, finding, "Known", "Ann", "2026-01-01");
    }
  g_assert_cmpuint (n, ==, 1);
  accepted = cdt_draft_to_bytes (draft);
  return g_strndup (g_bytes_get_data (accepted, NULL), g_bytes_get_size (accepted));
}

/* On the start screen */
static void
assert_listed (const char *title)
{
  g_autoptr (GListModel) agreements = cdt_agreement_list ();
  g_autoptr (CdtAgreement) agreement = g_list_model_get_item (agreements, 0);

  g_assert_cmpstr (cdt_agreement_get_title (agreement), ==, title);
}

static void
click_action_cb (GtkWidget *widget, gpointer data)
{
  if (GTK_IS_CONTAINER (widget))
    gtk_container_foreach (GTK_CONTAINER (widget), click_action_cb, data);
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_visible (widget)
      && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), data) == 0)
    gtk_button_clicked (GTK_BUTTON (widget));
}

/* To the question, whatever is shown */
static void
assert_goes_there (CdtWindow *window, const char *path)
{
  static char label[] = "Go There";
  GtkWidget *focus;

  desk_activate (window, "step", g_variant_new_string ("governance"));
  click_action_cb (GTK_WIDGET (get_notice (window)), label);
  desk_settle ();
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  focus = focus != NULL ? gtk_widget_get_ancestor (focus, CDT_TYPE_FIELD) : NULL;
  g_assert_nonnull (focus);
  g_assert_cmpstr (cdt_field_get_full_path (CDT_FIELD (focus)), ==, path);
}

/* data: "accepted" or not */
static void
test_opened (gconstpointer data)
{
  CdtWindow *window = desk_open_window ();
  g_autofree char *text = data != NULL ? dup_accepted () : g_strdup (DRAFT ("East" OVERRIDE "vale"));
  g_autofree char *path = desk_write_file ("hidden.concordat", text, -1);

  cdt_window_open (window, path);
  desk_wait (has_notice, window);
  g_assert_true (g_str_has_prefix (cdt_notice_get_text (get_notice (window)),
                                   "1 answer in this agreement holds hidden or misleading characters."));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "East[U+202E]vale");
  assert_listed ("East[U+202E]vale");
  assert_goes_there (window, "title");
  desk_close (window);
}

/* Typed as pasted, dropped or brought by a list: by way of the draft */
static void
test_typed (void)
{
  static const struct
  {
    const char *text, *says;
  } cases[] = {
    { "East" OVERRIDE "vale", "This answer holds 1 hidden or misleading character." },
    { "East\x01vale", "1 character that no file can hold was left out." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CdtWindow *window = desk_open_draft ("healthy-homes-memorandum");

      g_assert_null (cdt_notice_get_text (get_notice (window)));
      desk_type (window, "title", cases[i].text);
      desk_wait (has_notice, window);
      g_assert_nonnull (strstr (cdt_notice_get_text (get_notice (window)), cases[i].says));
      desk_close (window);
    }
}

static void
test_plain (void)
{
  CdtWindow *window = desk_open_window ();
  g_autofree char *path = desk_write_file ("plain.concordat", DRAFT ("Eastvale"), -1);

  cdt_window_open (window, path);
  desk_settle ();
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (cdt_notice_get_text (get_notice (window)));
  desk_close (window);
}

int
main (int argc, char **argv)
{
  desk_init (&argc, &argv);
  g_test_add_data_func ("/opened-hidden/some", NULL, test_opened);
  g_test_add_data_func ("/opened-hidden/accepted", "accepted", test_opened);
  g_test_add_func ("/opened-hidden/plain", test_plain);
  g_test_add_func ("/opened-hidden/typed", test_typed);
  return g_test_run ();
}
