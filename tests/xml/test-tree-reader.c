/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-tree.h"

static CdtTree *
read_text (const char *text, gsize length, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);

  return cdt_tree_new_from_bytes (bytes, "file", error);
}

static const struct
{
  const char *name;
  const char *text;
  CdtReadError code;
  const char *message; /* all of it, or a pattern */
} refusals[] = {
  { "empty", "", CDT_READ_ERROR_NOT_XML, "file:1: the file is empty." },
  { "blank", " \n\n", CDT_READ_ERROR_NOT_XML, "file:3: the file is empty." },
  { "png", "\x89PNG\r\n\x1a\n", CDT_READ_ERROR_NOT_XML,
    "file:1: this is a PNG picture, not a Concordat file." },
  { "pdf", "%PDF-1.7\n", CDT_READ_ERROR_NOT_XML, "file:1: this is a PDF document, not a Concordat file." },
  { "zip", "PK\x03\x04 word/", CDT_READ_ERROR_NOT_XML, "file:1: this is a zip archive*" },
  { "words", "Dear all,", CDT_READ_ERROR_NOT_XML,
    "file:1: this is not a Concordat file: it does not begin as XML does." },
  { "doctype", "<?xml version='1.0'?>\n<!DOCTYPE a>\n<a/>", CDT_READ_ERROR_FORBIDDEN,
    "file:2: the file has a DOCTYPE, which a Concordat file never has; it is not opened." },
  { "billion-laughs",
    "<!DOCTYPE z [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]><z>&c;</z>",
    CDT_READ_ERROR_FORBIDDEN, "file:1: the file has a DOCTYPE*" },
  { "external-entity", "<!DOCTYPE z [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><z>&a;</z>",
    CDT_READ_ERROR_FORBIDDEN, "file:1: the file has a DOCTYPE*" },
  { "declaration", "<a>\n<!ENTITY b 'c'>\n</a>", CDT_READ_ERROR_FORBIDDEN,
    "file:2: the file has a declaration*" },
  { "instruction", "<?xml version='1.0'?><?xml-stylesheet href='x'?><a/>", CDT_READ_ERROR_FORBIDDEN,
    "file:1: the file has a processing instruction*" },
  { "utf-7", "<?xml version='1.0' encoding='UTF-7'?><a>+ADw-b/+AD4-</a>", CDT_READ_ERROR_FORBIDDEN,
    "file:1: the file declares an encoding other than UTF-8*" },
  { "latin-1", "<?xml version='1.0' encoding=\"ISO-8859-1\"?><a/>", CDT_READ_ERROR_FORBIDDEN,
    "*other than UTF-8*" },
  { "utf-16", "\xff\xfe<", CDT_READ_ERROR_FORBIDDEN, "file:1: the file is in the encoding UTF-16*" },
  { "control", "<a>\n\x02</a>", CDT_READ_ERROR_FORBIDDEN,
    "file:2: the file holds a control character (02)*" },
  { "control-reference", "<a>\n&#2;</a>", CDT_READ_ERROR_DAMAGED,
    "file:2: the file is damaged: it holds a character that text cannot have." },
  { "not-utf-8", "<a>\n\n\xe9t\xe9</a>", CDT_READ_ERROR_DAMAGED,
    "file:3: the file is damaged: this line is not sound UTF-8 text." },
  { "cut-in-element", "<a>\n<partners>\n<b/>", CDT_READ_ERROR_DAMAGED,
    "file:3: the file is damaged: it ends too soon; the end of <partners> is missing." },
  { "cut-in-tag", "<a>\n<b attr='", CDT_READ_ERROR_DAMAGED,
    "file:2: the file is damaged: it ends too soon; the end of <a> is missing." },
  { "cut-in-comment", "<a><!-- b", CDT_READ_ERROR_DAMAGED, "*it ends too soon; the end of <a> is missing." },
  { "cut-before-root", "<?xml version='1.0'?>\n", CDT_READ_ERROR_DAMAGED,
    "file:2: the file is damaged: it ends too soon." },
  { "mismatch", "<a>\n<b></c></a>", CDT_READ_ERROR_DAMAGED,
    "file:2: the file is damaged: <b> is closed by something else." },
  { "second-root", "<a/><b/>", CDT_READ_ERROR_DAMAGED,
    "file:1: the file is damaged: something stands after its end." },
  { "unknown-entity", "<a>&eacute;</a>", CDT_READ_ERROR_DAMAGED,
    "file:1: the file is damaged: “&eacute;” is not known." },
  { "doubled-attribute", "<a b='1' b='2'/>", CDT_READ_ERROR_DAMAGED,
    "*the attribute “b” stands twice in one element." },
  { "unknown-prefix", "<a><x:b/></a>", CDT_READ_ERROR_DAMAGED, "*the prefix “x” is not declared." },
  { "bare-ampersand", "<a>Smith & Co</a>", CDT_READ_ERROR_DAMAGED,
    "*a “&” or “<” stands where only text may." },
};

static void
test_refusal (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtTree) tree = read_text (refusals[i].text, strlen (refusals[i].text), &error);

  g_assert_null (tree);
  g_assert_error (error, CDT_READ_ERROR, (int)refusals[i].code);
  if (!g_pattern_match_simple (refusals[i].message, error->message))
    g_error ("%s: “%s” is not “%s”", refusals[i].name, error->message, refusals[i].message);
  g_assert_null (strchr (error->message, '\n'));
}

static void
assert_refused (GString *text, CdtReadError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtTree) tree = read_text (text->str, text->len, &error);

  g_assert_null (tree);
  g_assert_error (error, CDT_READ_ERROR, (int)code);
}

static void
append_repeated (GString *text, const char *what, guint times)
{
  for (guint i = 0; i < times; i++)
    g_string_append (text, what);
}

static void
test_limits (void)
{
  g_autoptr (GString) deep = g_string_new (NULL);
  g_autoptr (GString) many = g_string_new ("<a>");
  g_autoptr (GString) wide = g_string_new ("<a");
  g_autoptr (GString) large = g_string_new ("<a>");

  append_repeated (deep, "<a>", 65);
  append_repeated (deep, "</a>", 65);
  assert_refused (deep, CDT_READ_ERROR_FORBIDDEN);
  append_repeated (many, "<b/>", 100000);
  g_string_append (many, "</a>");
  assert_refused (many, CDT_READ_ERROR_FORBIDDEN);
  for (guint i = 0; i < 65; i++)
    g_string_append_printf (wide, " a%u=''", i);
  g_string_append (wide, "/>");
  assert_refused (wide, CDT_READ_ERROR_FORBIDDEN);
  append_repeated (large, "0123456789abcdef", 2 * 1024 * 1024);
  g_string_append (large, "</a>");
  assert_refused (large, CDT_READ_ERROR_TOO_LARGE);
}

static void
test_just_inside_limits (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtTree) tree = NULL;

  append_repeated (text, "<a>", 63);
  g_string_append (text, "<b");
  for (guint i = 0; i < 64; i++)
    g_string_append_printf (text, " a%u='>='", i);
  g_string_append (text, "/>");
  append_repeated (text, "</a>", 63);
  tree = read_text (text->str, text->len, &error);
  g_assert_no_error (error);
  g_assert_nonnull (tree);
}

/* Cut anywhere, a draft is refused with a reason, or the cut is after all that matters. */
static void
test_truncation (void)
{
  static const char text[]
      = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- c -->\n"
        "<agreement xmlns=\"urn:concordat:agreement:1\" version=\"1.0\" id=\"a-1\">\n"
        "  <title>É &amp; <![CDATA[<b>]]></title>\n  <x:y xmlns:x='urn:x' z='é'/>\n</agreement>\n";
  const gsize whole = strstr (text, "</agreement>") + strlen ("</agreement>") - text;

  for (gsize length = 0; length < sizeof text; length++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CdtTree) tree = read_text (text, length, &error);

      if (length >= whole)
        {
          g_assert_no_error (error);
          continue;
        }
      g_assert_null (tree);
      g_assert_nonnull (error);
      g_assert_true (g_str_has_prefix (error->message, "file:"));
      g_assert_true (g_error_matches (error, CDT_READ_ERROR, CDT_READ_ERROR_DAMAGED)
                     || g_error_matches (error, CDT_READ_ERROR, CDT_READ_ERROR_NOT_XML));
    }
}

static void
test_mutation (void)
{
  static const char text[] = "<a xmlns=\"u\" b=\"1\"><!-- c --><d>e &lt; f</d><g:h xmlns:g='v' i='j'/></a>";
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *mutated = g_memdup2 (text, sizeof text);
      g_autoptr (GError) error = NULL;
      g_autoptr (CdtTree) tree = NULL;

      for (int k = g_rand_int_range (rand, 1, 4); k > 0; k--)
        mutated[g_rand_int_range (rand, 0, sizeof text - 1)]
            = "<>/&!?\"'= a:[]-;\n\xc3\x01"[g_rand_int_range (rand, 0, 20)];
      tree = read_text (mutated, sizeof text - 1, &error);
      g_assert_true ((tree == NULL) == (error != NULL));
    }
}

static void
test_nodes (void)
{
  static const char text[]
      = "<a xmlns='u' xmlns:v='w' v:k='foreign' k='own'>\n<!-- c -->one<b>two</b>\n<v:b/><c/></a>";
  g_autoptr (CdtTree) tree = read_text (text, strlen (text), NULL);
  CdtNode *root = cdt_tree_get_root (tree);
  g_autofree char *own = cdt_node_dup_attribute (root, "k");
  g_autofree char *foreign = cdt_node_dup_attribute_ns (root, "k", "w");
  g_autofree char *all = cdt_node_dup_text (root);
  CdtNode *b = cdt_node_first_element (root);
  CdtNode *foreign_b = cdt_node_next_element (b);

  g_assert_cmpstr (own, ==, "own");
  g_assert_cmpstr (foreign, ==, "foreign");
  g_assert_cmpstr (all, ==, "\nonetwo\n");
  g_assert_null (cdt_node_get_parent (root));
  g_assert_false (cdt_node_is_element (cdt_node_first (root)));
  g_assert_cmpstr (cdt_node_get_content (cdt_node_first (root)), ==, "\n");
  g_assert_true (cdt_node_is (b, "b"));
  g_assert_cmpuint (cdt_node_get_line (b), ==, 2);
  g_assert_false (cdt_node_is (foreign_b, "b"));
  g_assert_cmpstr (cdt_node_get_namespace (foreign_b), ==, "w");
  g_assert_true (cdt_node_find_child (root, "c") == cdt_node_next_element (foreign_b));
  g_assert_null (cdt_node_find_child (root, "d"));
  g_assert_true (cdt_node_has_attributes (root));
  g_assert_false (cdt_node_has_attributes (b));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strconcat ("/tree-reader/refuses/", refusals[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_refusal);
    }
  g_test_add_func ("/tree-reader/limits", test_limits);
  g_test_add_func ("/tree-reader/just-inside-limits", test_just_inside_limits);
  g_test_add_func ("/tree-reader/truncation", test_truncation);
  g_test_add_func ("/tree-reader/mutation", test_mutation);
  g_test_add_func ("/tree-reader/nodes", test_nodes);

  return g_test_run ();
}
