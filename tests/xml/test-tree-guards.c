/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parser's guards do where the scan before them lets everything through, what the scan says at the
 * edges of what it looks at, and trees that only a library could make. Linked with --wrap. */

#include <string.h>

#include "cdt-parse.h"
#include "cdt-scan.h"
#include "cdt-tree-private.h"

#define TEN "abcdefghij"
#define SIXTY TEN TEN TEN TEN TEN TEN
#define E_ACUTE "\xc3\xa9"
#define TWENTY_NINE                                                                                          \
  "a" E_ACUTE E_ACUTE E_ACUTE E_ACUTE E_ACUTE E_ACUTE E_ACUTE E_ACUTE E_ACUTE E_ACUTE E_ACUTE E_ACUTE        \
      E_ACUTE E_ACUTE E_ACUTE E_ACUTE E_ACUTE E_ACUTE E_ACUTE E_ACUTE E_ACUTE E_ACUTE E_ACUTE E_ACUTE        \
          E_ACUTE E_ACUTE E_ACUTE E_ACUTE E_ACUTE

static gboolean no_memory;

xmlDoc *__real_xmlCtxtReadMemory (
    xmlParserCtxt *parser, const char *data, int size, const char *uri, const char *encoding, int options);
xmlDoc *__wrap_xmlCtxtReadMemory (
    xmlParserCtxt *parser, const char *data, int size, const char *uri, const char *encoding, int options);

xmlDoc *
__wrap_xmlCtxtReadMemory (
    xmlParserCtxt *parser, const char *data, int size, const char *uri, const char *encoding, int options)
{
  return no_memory ? NULL : __real_xmlCtxtReadMemory (parser, data, size, uri, encoding, options);
}

typedef struct
{
  const char *text;
  const char *says; /* a pattern; NULL: nothing is wrong */
} Case;

static const Case parsed[] = {
  { "", "file:*: the file is damaged: it holds no element." },
  { "<a xml:space='odd'/>", NULL },
  { "<a xmlns:b='not an address'/>", NULL },
  { "<x:a><?b c?></x:a>", "*the prefix “x” is not declared." },
  { "<a" SIXTY TEN ":b/>", "*the prefix “a" TEN TEN TEN TEN TEN "abcdefghi” is not declared." },
};

static void
test_parser (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (parsed); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CdtTree) tree = cdt_tree_parse (parsed[i].text, strlen (parsed[i].text), "file", &error);

      g_assert_true ((tree == NULL) == (parsed[i].says != NULL));
      if (tree == NULL && !g_pattern_match_simple (parsed[i].says, error->message))
        g_error ("%s: %s", parsed[i].text, error->message);
    }
}

/* libxml2 says nothing of it. */
static void
test_no_memory (void)
{
  g_autoptr (GError) error = NULL;

  no_memory = TRUE;
  g_assert_null (cdt_tree_parse ("<a/>", 4, "file", &error));
  no_memory = FALSE;
  g_assert_error (error, CDT_READ_ERROR, CDT_READ_ERROR_DAMAGED);
}

static const Case scanned[] = {
  { "<?xml version='1.0' encoding='UTF-8'?><a/>", NULL },
  { "<?xml version='1.0' encoding = \"utf-8\"?><a/>", NULL },
  { "<?xml version='1.0' encoding?><a/>", "*an encoding other than UTF-8*" },
  { "<?xml version='1.0' encoding=UTF-8 ?><a/>", "*an encoding other than UTF-8*" },
  { "<?xml version='1.0' encoding='UTF-16'?><a/>", "*an encoding other than UTF-8*" },
  { "<?xml version='1.0' encoding='UTF-8\"?><a/>", "*an encoding other than UTF-8*" },
  { "<a><" SIXTY TEN ">", "*the end of <" SIXTY "> is missing." },
  { "<a><" TWENTY_NINE E_ACUTE E_ACUTE ">", "*the end of <" TWENTY_NINE "> is missing." },
  { "<a><b c='d'>", "*the end of <b> is missing." },
};

static void
test_scan (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (scanned); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean sound = cdt_scan_check (scanned[i].text, strlen (scanned[i].text), "file", &error);

      g_assert_true (sound == (scanned[i].says == NULL));
      if (!sound && !g_pattern_match_simple (scanned[i].says, error->message))
        g_error ("%s: %s", scanned[i].text, error->message);
    }
}

/* The library may leave out the text of a node that has none. */
static void
test_no_content (void)
{
  g_autoptr (CdtTree) tree = cdt_tree_new ("a", "u");
  CdtNode *root = cdt_tree_get_root (tree);
  g_autofree char *xml = NULL;
  g_autofree char *markup = NULL;

  xmlAddChild (root, xmlNewText (NULL));
  xmlAddChild (root, xmlNewComment (NULL));
  cdt_node_set_attribute (root, "b", "c\td e\n");
  xml = cdt_node_dup_xml (root);
  g_assert_cmpstr (xml, ==, "<a xmlns=\"u\" b=\"c&#9;d e&#10;\"><!----></a>");
  xmlAddChild (root, xmlNewText (BAD_CAST " f\n\tg "));
  markup = cdt_node_dup_markup (root);
  g_assert_cmpstr (markup, ==, "<axmlns=\"u\"b=\"c&#9;de&#10;\"><!---->fg</a>");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tree-guards/parser", test_parser);
  g_test_add_func ("/tree-guards/no-memory", test_no_memory);
  g_test_add_func ("/tree-guards/scan", test_scan);
  g_test_add_func ("/tree-guards/no-content", test_no_content);

  return g_test_run ();
}
