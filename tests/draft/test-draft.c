/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Loading, paths and reading. */

#include <string.h>

#include "cdt-draft-copying.h"
#include "draft-text.h"

#define PARTNERS                                                                                             \
  "<partners><partner id='p1'><name>Eastvale</name></partner>"                                               \
  "<partner id='p2'><short-name>the Trust</short-name><name>NHS Trust</name>"                                \
  "<duties><duty id='d1'><text>Care</text></duty></duties></partner><partner id='p3'/></partners>"

static void
test_new (void)
{
  g_autoptr (CdtDraft) draft = cdt_draft_new ("memorandum");
  g_autoptr (CdtDraft) other = cdt_draft_new (NULL);
  g_autofree char *id = g_strdup (cdt_draft_get_id (draft));

  assert_value (draft, "kind", "memorandum");
  assert_value (draft, "title", NULL);
  g_assert_true (g_uuid_string_is_valid (id));
  g_assert_cmpstr (id, !=, cdt_draft_get_id (other));
  g_assert_false (cdt_draft_can_undo (draft));
  cdt_draft_renew_id (draft);
  g_assert_cmpstr (id, !=, cdt_draft_get_id (draft));
}

/* In parts, with an edit in their midst: all that the draft says in the end, as one of its copies has it */
static void
test_copying (void)
{
  g_autoptr (CdtDraft) draft = draft_from_content ("<title>T</title>" PARTNERS "<history/>");
  CdtDraftCopying *copying = NULL;
  g_autoptr (CdtDraftText) text = NULL;
  g_autoptr (CdtDraft) copy = NULL;
  g_autoptr (CdtDraft) read = NULL;
  g_autofree char *wanted = NULL;
  g_autofree char *found = NULL;

  for (guint i = 0; i < 40; i++)
    g_free (cdt_draft_insert (draft, "partners", G_MAXUINT, NULL));
  copying = cdt_draft_copying_new (draft);
  g_assert_false (cdt_draft_copying_go_on (copying, 0));
  set_value (draft, "title", "Other");
  cdt_draft_give_out_ids (draft);
  g_assert_true (cdt_draft_remove (draft, "partners/partner[43]", NULL));
  g_assert_false (cdt_draft_copying_go_on (copying, 0));
  while (!cdt_draft_copying_go_on (copying, 0))
    ;
  text = cdt_draft_copying_finish (copying);
  g_assert_cmpuint (text->serial, ==, cdt_draft_get_serial (draft));
  read = cdt_draft_text_read (text, "copy", NULL);
  copy = cdt_draft_copy (draft);
  wanted = draft_to_text (copy);
  found = draft_to_text (read);
  g_assert_cmpstr (found, ==, wanted);
  assert_value (read, "review/last-ids", "p43");
  g_assert_null (strstr (found, "history"));
  g_assert_nonnull (strstr (found, "<title>Other</title>"));
}

static const struct
{
  const char *text;
  CdtReadError code;
  const char *message;
} refusals[] = {
  { "<html/>", CDT_READ_ERROR_WRONG_KIND, "file:1: this is not a Concordat agreement." },
  { "\n<agreement/>", CDT_READ_ERROR_WRONG_KIND, "file:2: this is not a Concordat agreement." },
  { "<pack xmlns='urn:concordat:agreement:1'/>", CDT_READ_ERROR_WRONG_KIND,
    "file:1: this is not a Concordat agreement." },
  { "<agreement xmlns='urn:concordat:agreement:2' version='2.0'/>", CDT_READ_ERROR_NEWER,
    "file:1: this agreement was made by a newer version of Concordat. Update Concordat to open it." },
  { "<agreement xmlns='urn:concordat:agreement:1' version='one'/>", CDT_READ_ERROR_WRONG_KIND,
    "file:1: “one” is not a version of the file format; it should be 1.1." },
  { "<agreement>", CDT_READ_ERROR_DAMAGED,
    "file:1: the file is damaged: it ends too soon; the end of <agreement> is missing." },
};

static void
test_refusals (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (refusals[i].text, strlen (refusals[i].text));
      g_autoptr (GError) error = NULL;

      g_assert_null (cdt_draft_new_from_bytes (bytes, "file", &error));
      g_assert_error (error, CDT_READ_ERROR, (int)refusals[i].code);
      g_assert_cmpstr (error->message, ==, refusals[i].message);
    }
}

static void
test_newer_minor (void)
{
  static const char text[]
      = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<agreement xmlns=\"urn:concordat:agreement:1\" version=\"1.7\" id=\"abcdefgh\" new=\"1\">\n"
        "  <title>T</title>\n  <annexes>\n    <annex id=\"p1\">A</annex>\n  </annexes>\n"
        "</agreement>\n";
  g_autoptr (CdtDraft) draft = draft_from_text (text);
  g_autofree char *id = cdt_draft_insert (draft, "partners", 0, NULL);
  g_autofree char *path = cdt_draft_undo (draft);
  g_autofree char *after = draft_to_text (draft);

  g_assert_cmpstr (id, ==, "p2");
  assert_value (draft, "annexes/annex[1]", "A");
  g_assert_cmpstr (after, ==, text);
}

static void
test_mended_ids (void)
{
  g_autoptr (CdtDraft) draft = draft_from_text (
      "<agreement xmlns='urn:concordat:agreement:1'><partners><partner/><partner id='p2'/><partner id='p2'/>"
      "<partner id=\"a'b\"/></partners><risks><risk id='p2'/></risks></agreement>");
  g_autofree char *content = draft_to_content (draft);

  g_assert_cmpstr (
      content, ==,
      "<partners><partner id=\"p3\"/><partner id=\"p2\"/><partner id=\"p4\"/><partner id=\"p5\"/>"
      "</partners><risks><risk id=\"r1\"/></risks>");
  g_assert_true (g_uuid_string_is_valid (cdt_draft_get_id (draft)));
}

static const struct
{
  const char *path;
  const char *canonical;
  const char *value;
} paths[] = {
  { "title", "title", "T" },
  { "title[1]", "title", "T" },
  { "/agreement/title", "title", "T" },
  { "title[2]", NULL, NULL },
  { "purpose", "purpose", NULL },
  { "partners/partner[1]/name", "partners/partner[@id='p1']/name", "Eastvale" },
  { "partners/partner[2]/name", "partners/partner[@id='p2']/name", "NHS Trust" },
  { "partners/partner[@id='p2']/name", "partners/partner[@id='p2']/name", "NHS Trust" },
  { "partners/partner[@id=\"p2\"]/name", "partners/partner[@id='p2']/name", "NHS Trust" },
  { "partners/partner[3]/name", "partners/partner[@id='p3']/name", NULL },
  { "partners/partner/name", "partners/partner[@id='p1']/name", "Eastvale" },
  { "partners/partner[4]/name", NULL, NULL },
  { "partners/partner[@id='p9']/name", NULL, NULL },
  { "partners/partner[@id='d1']/name", NULL, NULL },
  { "risks/risk[@id='p1']", NULL, NULL },
  { "partners/partner[@id='p2']/duties/duty[1]/text", "partners/partner[@id='p2']/duties/duty[@id='d1']/text",
    "Care" },
  { "partners/partner[@id='p1']/duties/duty[@id='d1']/text", NULL, NULL },
  { "partners/partner[@id='p1']/duties", "partners/partner[@id='p1']/duties", NULL },
  { "partners", "partners", NULL },
  { "risks", "risks", NULL },
  { "risks/risk[1]", NULL, NULL },
  { "governance/quorum", "governance/quorum", NULL },
  { "governance/nonsense", NULL, NULL },
  { "nonsense", NULL, NULL },
  { "", "", NULL },
  { "/agreement", "", NULL },
  { "partners/", NULL, NULL },
  { "partners//partner", NULL, NULL },
  { "partners/partner[", NULL, NULL },
  { "partners/partner[0]", NULL, NULL },
  { "partners/partner[@id=p1]", NULL, NULL },
  { "partners/partner[@id='p1'", NULL, NULL },
  { "partners/partner[name='Eastvale']/name", NULL, NULL },
  { "partners/partner[99999999999999]", NULL, NULL },
};

static void
test_paths (void)
{
  g_autoptr (CdtDraft) draft = draft_from_content ("<title>T</title>" PARTNERS);

  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *canonical = cdt_draft_dup_canonical_path (draft, paths[i].path);
      CdtNode *node = cdt_draft_find_node (draft, paths[i].path);
      g_autofree char *of_node = node != NULL ? cdt_draft_dup_node_path (draft, node) : NULL;

      g_test_message ("%s", paths[i].path);
      g_assert_cmpstr (canonical, ==, paths[i].canonical);
      assert_value (draft, paths[i].path, paths[i].value);
      if (node != NULL)
        g_assert_cmpstr (of_node, ==, paths[i].canonical);
    }
}

static void
test_has_value (void)
{
  g_autoptr (CdtDraft) draft = draft_from_content ("<title/><purpose>P</purpose>" PARTNERS);

  g_assert_false (cdt_draft_has_value (draft, "title"));
  g_assert_true (cdt_draft_has_value (draft, "purpose"));
  g_assert_true (cdt_draft_has_value (draft, "partners"));
  g_assert_false (cdt_draft_has_value (draft, "risks"));
  g_assert_false (cdt_draft_has_value (draft, "partners/partner[3]"));
}

static void
test_item_names (void)
{
  g_autoptr (CdtDraft) draft
      = draft_from_content ("<classes><class id='k1'><name>Associates</name></class></classes>" PARTNERS
                            "<roles><posts><post id='a1'><role>host</role></post></posts></roles>"
                            "<costs><shares><share id='h1'><partner>p2</partner></share>"
                            "<share id='h2'><partner>gone</partner></share></shares></costs>"
                            "<leaving><exceptions><exception id='e1'><for>k1</for></exception>"
                            "<exception id='e2'><for>p2</for></exception></exceptions></leaving>");
  static const struct
  {
    const char *path;
    const char *name;
  } names[] = {
    { "partners/partner[1]", "Eastvale" },
    { "partners/partner[2]", "the Trust" },
    { "partners/partner[3]", "partner 3" },
    { "costs/shares/share[1]", "the Trust" },
    { "costs/shares/share[2]", "share 2" },
    { "risks/risk[1]", NULL },
    { "roles/posts/post[1]", "Host" },
    { "leaving/exceptions/exception[1]", "Associates" },
    { "leaving/exceptions/exception[2]", "the Trust" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = cdt_draft_dup_item_name (draft, names[i].path);

      g_assert_cmpstr (name, ==, names[i].name);
    }
}

static void
test_items (void)
{
  g_autoptr (CdtDraft) draft = draft_from_content (PARTNERS);
  g_autoptr (CdtItem) item = cdt_draft_dup_item (draft, "partners/partner[2]");
  g_autoptr (CdtItem) same = cdt_draft_dup_item_by_id (draft, "p2");
  g_autofree char *name = cdt_item_dup_name (item);
  g_autofree char *duty = cdt_item_dup_value (item, "duties/duty[1]/text");
  g_autofree char *path = NULL;

  g_assert_true (item == same);
  g_assert_cmpstr (cdt_item_get_id (item), ==, "p2");
  g_assert_cmpstr (cdt_item_get_path (item), ==, "partners/partner[@id='p2']");
  g_assert_cmpstr (name, ==, "the Trust");
  g_assert_cmpstr (duty, ==, "Care");
  g_assert_true (cdt_item_set_value (item, "kind", "nhs-body", NULL));
  assert_value (draft, "partners/partner[2]/kind", "nhs-body");
  g_assert_true (cdt_draft_remove (draft, cdt_item_get_path (item), NULL));
  g_assert_null (cdt_item_dup_value (item, "name"));
  g_assert_null (cdt_item_dup_name (item));
  g_assert_null (cdt_draft_dup_item_by_id (draft, "p2"));
  path = cdt_draft_undo (draft);
  g_clear_pointer (&name, g_free);
  name = cdt_item_dup_value (item, "name");
  g_assert_cmpstr (name, ==, "NHS Trust");
  g_assert_null (cdt_draft_dup_item (draft, "title"));
  /* The agreement has an id, and is no item of itself. */
  g_assert_null (cdt_draft_dup_item (draft, ""));
}

/* An element with nothing in it is no answer. */
static void
test_empty_answer (void)
{
  g_autoptr (CdtDraft) draft = draft_from_content ("<title/><purpose></purpose>");

  assert_value (draft, "title", NULL);
  assert_value (draft, "purpose", NULL);
  g_assert_false (cdt_draft_has_value (draft, "title"));
}

/* An item keeps its draft. */
static void
test_item_outlives (void)
{
  CdtDraft *draft = draft_from_content (PARTNERS);
  g_autoptr (CdtItem) item = cdt_draft_dup_item_by_id (draft, "p1");
  g_autofree char *name = NULL;

  g_object_unref (draft);
  name = cdt_item_dup_value (item, "name");
  g_assert_cmpstr (name, ==, "Eastvale");
}

static void
test_copy (void)
{
  g_autoptr (CdtDraft) draft = draft_from_content ("<title>T</title>" PARTNERS);
  g_autoptr (CdtDraft) copy = cdt_draft_copy (draft);
  g_autofree char *before = draft_to_text (draft);
  g_autofree char *copied = draft_to_text (copy);

  g_assert_cmpstr (before, ==, copied);
  g_assert_cmpstr (cdt_draft_get_id (draft), ==, cdt_draft_get_id (copy));
  set_value (copy, "title", "Other");
  assert_value (draft, "title", "T");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draft/copying", test_copying);
  g_test_add_func ("/draft/new", test_new);
  g_test_add_func ("/draft/refusals", test_refusals);
  g_test_add_func ("/draft/newer-minor", test_newer_minor);
  g_test_add_func ("/draft/mended-ids", test_mended_ids);
  g_test_add_func ("/draft/paths", test_paths);
  g_test_add_func ("/draft/has-value", test_has_value);
  g_test_add_func ("/draft/item-names", test_item_names);
  g_test_add_func ("/draft/items", test_items);
  g_test_add_func ("/draft/empty-answer", test_empty_answer);
  g_test_add_func ("/draft/item-outlives", test_item_outlives);
  g_test_add_func ("/draft/copy", test_copy);

  return g_test_run ();
}
