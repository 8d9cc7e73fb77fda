/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-tree.h"

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

static const struct
{
  const char *name;
  const char *in;
  const char *out; /* after the XML declaration */
} cases[] = {
  { "empty-root", "<a/>", "<a/>\n" },
  { "containers-are-indented", "<a><b><c>1</c></b><d/></a>",
    "<a>\n  <b>\n    <c>1</c>\n  </b>\n  <d/>\n</a>\n" },
  { "indentation-is-made-anew", "<a>\n\n      <b/>\t</a>", "<a>\n  <b/>\n</a>\n" },
  { "text-is-kept", "<a><b>  x\n\ty  </b></a>", "<a>\n  <b>  x\n\ty  </b>\n</a>\n" },
  { "blank-text-is-kept", "<a><b>  </b></a>", "<a>\n  <b>  </b>\n</a>\n" },
  { "words-beside-elements", "<a><b>x <c/> <d/>\n</b></a>", "<a>\n  <b>x <c/> <d/>\n</b>\n</a>\n" },
  { "escapes", "<a>&lt;&amp;&gt;]]&gt;\"'&#13;\n</a>", "<a>&lt;&amp;&gt;]]&gt;\"'&#13;\n</a>\n" },
  { "attribute-escapes", "<a b='&lt;&amp;&gt;\"&apos;&#13;&#10;&#9;'/>",
    "<a b=\"&lt;&amp;&gt;&quot;'&#13;&#10;&#9;\"/>\n" },
  { "cdata-is-text", "<a><![CDATA[<b>&]]></a>", "<a>&lt;b&gt;&amp;</a>\n" },
  { "carriage-return-line-ends", "<a>x\r\ny</a>", "<a>x\ny</a>\n" },
  { "comments", "<!-- 1 --><a><!-- 2 --><b/><!--\n 3 --></a><!-- 4 -->",
    "<!-- 1 -->\n<a>\n  <!-- 2 -->\n  <b/>\n  <!--\n 3 -->\n</a>\n<!-- 4 -->\n" },
  { "comment-in-a-value", "<a><b>x<!-- y -->z</b></a>", "<a>\n  <b>x<!-- y -->z</b>\n</a>\n" },
  { "foreign-is-verbatim", "<a xmlns='u'><f xmlns='v'>  <g/>\n <h>\n</h></f></a>",
    "<a xmlns=\"u\">\n  <f xmlns=\"v\">  <g/>\n <h>\n</h></f>\n</a>\n" },
  { "prefixes", "<p:a xmlns:p='u' xmlns:q='v' q:k='1'><q:b xmlns:r='w' r:k='2'/><p:c/></p:a>",
    "<p:a xmlns:p=\"u\" xmlns:q=\"v\" q:k=\"1\">\n  <q:b xmlns:r=\"w\" r:k=\"2\"/>\n  <p:c/>\n</p:a>\n" },
  { "undeclared-default", "<a xmlns='u'><b xmlns=''> <c/> </b></a>",
    "<a xmlns=\"u\">\n  <b xmlns=\"\"> <c/> </b>\n</a>\n" },
  { "namespace-escapes", "<a xmlns='u' xmlns:v='w?a=1&amp;b=2&amp;&#38;c=&quot;&lt;'><v:b v:c='1'/></a>",
    "<a xmlns=\"u\" xmlns:v=\"w?a=1&amp;b=2&amp;&amp;c=&quot;&lt;\">\n  <v:b v:c=\"1\"/>\n</a>\n" },
  { "unusual-characters", "<a>\xc2\xa0\xe2\x80\xae\xe2\x80\xa8\xf0\x9f\x98\x80</a>",
    "<a>\xc2\xa0\xe2\x80\xae\xe2\x80\xa8\xf0\x9f\x98\x80</a>\n" },
};

static char *
rewrite (const char *text, gboolean drops_indentation)
{
  g_autoptr (GBytes) in = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtTree) tree = cdt_tree_new_from_bytes (in, "file", &error);
  g_autoptr (CdtTree) copy = NULL;
  g_autoptr (GBytes) out = NULL;
  g_autoptr (GBytes) of_copy = NULL;

  g_assert_no_error (error);
  if (drops_indentation)
    cdt_tree_drop_indentation (tree);
  out = cdt_tree_to_bytes (tree);
  copy = cdt_tree_copy (tree);
  of_copy = cdt_tree_to_bytes (copy);
  g_assert_true (g_bytes_equal (out, of_copy));

  return g_strndup (g_bytes_get_data (out, NULL), g_bytes_get_size (out));
}

static void
test_write (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autofree char *expected = g_strconcat (HEAD, cases[i].out, NULL);
  g_autofree char *written = rewrite (cases[i].in, FALSE);
  g_autofree char *stripped = rewrite (cases[i].in, TRUE);
  g_autofree char *again = rewrite (written, TRUE);

  g_assert_cmpstr (written, ==, expected);
  g_assert_cmpstr (stripped, ==, expected);
  g_assert_cmpstr (again, ==, expected);
}

static void
test_changes (void)
{
  g_autoptr (CdtTree) tree = cdt_tree_new ("a", "u");
  CdtNode *root = cdt_tree_get_root (tree);
  CdtNode *b = cdt_node_add (root, "b", NULL);
  CdtNode *c = cdt_node_add (root, "c", b);
  CdtNode *copy;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  cdt_node_set_text (b, "&amp; <x>");
  cdt_node_set_text (b, "&lt;");
  cdt_node_set_attribute (c, "id", "1");
  cdt_node_set_attribute (c, "gone", "1");
  cdt_node_set_attribute (c, "gone", NULL);
  cdt_node_add (c, "d", NULL);
  copy = cdt_node_copy (c);
  cdt_node_attach (root, copy, NULL);
  cdt_node_detach (b);
  cdt_node_attach (root, b, copy);
  bytes = cdt_tree_to_bytes (tree);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_cmpstr (text, ==,
                   HEAD "<a xmlns=\"u\">\n  <c id=\"1\">\n    <d/>\n  </c>\n  <b>&amp;lt;</b>\n"
                        "  <c id=\"1\">\n    <d/>\n  </c>\n</a>\n");
}

/* A copy uses the declarations above it, and keeps its own. */
static void
test_copy_of_foreign (void)
{
  static const char in[] = "<a xmlns='u' xmlns:v='w'><b><v:c v:d='1'/><x:e xmlns:x='y' xmlns:v='w'/></b></a>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (in, strlen (in));
  g_autoptr (CdtTree) tree = cdt_tree_new_from_bytes (bytes, "file", NULL);
  CdtNode *root = cdt_tree_get_root (tree);
  g_autoptr (GBytes) out = NULL;
  g_autofree char *text = NULL;

  cdt_node_attach (root, cdt_node_copy (cdt_node_first_element (root)), NULL);
  out = cdt_tree_to_bytes (tree);
  text = g_strndup (g_bytes_get_data (out, NULL), g_bytes_get_size (out));
#define INNER "  <b>\n    <v:c v:d=\"1\"/>\n    <x:e xmlns:x=\"y\" xmlns:v=\"w\"/>\n  </b>\n"
  g_assert_cmpstr (text, ==, HEAD "<a xmlns=\"u\" xmlns:v=\"w\">\n" INNER INNER "</a>\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/tree-writer/writes/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_write);
    }
  g_test_add_func ("/tree-writer/changes", test_changes);
  g_test_add_func ("/tree-writer/copy-of-foreign", test_copy_of_foreign);

  return g_test_run ();
}
