/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dom-mutator.h"

#include <string.h>

#define MOST_COPIES 400 /* of elements, all together */
#define SELDOM 16       /* one in so many */

static const char *const namespaces[]
    = { "", "urn:other", "urn:concordat:agreement:1", "urn:concordat:agreement:2", "urn:concordat:pack:1" };

static const char *const texts[] = {
  "",
  " ",
  "0",
  "-1",
  "99999999999999999999999999",
  "1e309",
  "NaN",
  "2027-02-30",
  "9999-99-99",
  "-3 months",
  "p1",
  "p1 p1 p1",
  "' or '1'='1",
  "partners/partner[@id='p1']",
  "../../..",
  "%s%n%d",
  "{partners}",
  "<b>&amp;</b>",
  "]]>",
  "\342\200\256backwards",
  "a\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81",
  "\n\n\n\t\t\t",
  "\xf3\xa0\x81\x81",
  "\xe2\x81\xa6\xe2\x80\x8b\xc2\xad\xef\xbb\xbf",
  "p\320\260yee",
  "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa9",
  "\xef\xbf\xbd\xf4\x8f\xbf\xbd",
  "{clause:nowhere} {here:a} {table:b} **",
  "- a\n-- b\n1. c\n(a) d\n# e\n> f",
  "nobody",
};

/* Of drafts and of files of packs: an element with the name of another kind is as wrong as one with none. */
static const char *const names[]
    = { "partner",  "partners",   "title",   "id",  "agreement", "wording", "clause",
        "item",     "governance", "future",  "own", "change",    "part",    "pack",
        "language", "sub",        "heading", "if",  "words",     "names" };

static const char *const attributes[]
    = { "id", "version", "after", "lang", "future", "ref", "name", "select", "when", "to", "of", "xml:id" };

static void
collect (CdtNode *node, GPtrArray *elements)
{
  g_ptr_array_add (elements, node);
  for (CdtNode *child = cdt_node_first_element (node); child != NULL; child = cdt_node_next_element (child))
    collect (child, elements);
}

static CdtNode *
pick (CdtTree *tree, GRand *rand)
{
  g_autoptr (GPtrArray) elements = g_ptr_array_new ();

  collect (cdt_tree_get_root (tree), elements);
  return elements->pdata[g_rand_int_range (rand, 0, (gint32)elements->len)];
}

#define PICK(rand, table) table[g_rand_int_range (rand, 0, G_N_ELEMENTS (table))]

static char *
make_text (GRand *rand)
{
  switch (g_rand_int_range (rand, 0, 12))
    {
    case 0:
      return g_strnfill (g_rand_int_range (rand, 1, 20000), 'a');
    case 1:
      return g_strdup_printf ("%u", g_rand_int (rand));
    default:
      return g_strdup (PICK (rand, texts));
    }
}

static void
move (CdtTree *tree, CdtNode *node, GRand *rand)
{
  CdtNode *parent;

  cdt_node_detach (node);
  parent = pick (tree, rand);
  cdt_node_attach (parent, node, g_rand_boolean (rand) ? cdt_node_first_element (parent) : NULL);
}

static void
rename (CdtNode *node, GRand *rand)
{
  CdtNode *renamed = cdt_node_add (cdt_node_get_parent (node), PICK (rand, names), node);
  g_autofree char *text = cdt_node_dup_text (node);
  CdtNode *child;

  if (cdt_node_first_element (node) == NULL)
    cdt_node_set_text (renamed, text);
  while ((child = cdt_node_first_element (node)) != NULL)
    {
      cdt_node_detach (child);
      cdt_node_attach (renamed, child, NULL);
    }
  cdt_node_detach (node);
  cdt_node_free (node);
}

static void
nest (CdtNode *node, GRand *rand)
{
  const char *name = PICK (rand, names);

  for (int depth = g_rand_int_range (rand, 1, 80); depth > 0; depth--)
    node = cdt_node_add (node, name, NULL);
}

/* Large lists, but not of large lists: each draft should take its milliseconds. */
static void
multiply (CdtNode *node, GRand *rand)
{
  CdtNode *parent = cdt_node_get_parent (node);
  g_autoptr (GPtrArray) inside = g_ptr_array_new ();

  collect (node, inside);
  for (int left = g_rand_int_range (rand, 0, MOST_COPIES) / (int)inside->len; left > 0; left--)
    cdt_node_attach (parent, cdt_node_copy (node), node);
}

/* An id that stands elsewhere: as the id of a second element, or as what this one refers to, maybe itself */
static void
lend_id (CdtTree *tree, CdtNode *node, GRand *rand)
{
  g_autofree char *id = cdt_node_dup_attribute (pick (tree, rand), "id");

  if (id == NULL)
    id = cdt_node_dup_attribute (node, "id");
  if (id == NULL)
    id = g_strdup (PICK (rand, texts));
  if (cdt_node_first_element (node) == NULL && g_rand_boolean (rand))
    cdt_node_set_text (node, id);
  else
    cdt_node_set_attribute (node, PICK (rand, attributes), id);
}

static void
empty (CdtNode *node)
{
  CdtNode *child;

  while ((child = cdt_node_first_element (node)) != NULL)
    {
      cdt_node_detach (child);
      cdt_node_free (child);
    }
  cdt_node_set_text (node, "");
}

static void
mutate_whole (CdtTree *tree, CdtNode *node, GRand *rand)
{
  switch (g_rand_int_range (rand, 0, 9))
    {
    case 0:
    case 1:
      cdt_node_detach (node);
      cdt_node_free (node);
      break;
    case 2:
    case 3:
      cdt_node_attach (cdt_node_get_parent (node), cdt_node_copy (node), node);
      break;
    case 4:
    case 5:
      move (tree, node, rand);
      break;
    case 6:
      multiply (node, rand);
      break;
    default:
      rename (node, rand);
    }
}

static void
mutate_inside (CdtTree *tree, CdtNode *node, GRand *rand)
{
  g_autofree char *text = make_text (rand);

  switch (g_rand_int_range (rand, 0, 8))
    {
    case 0:
    case 1:
      cdt_node_set_text (node, text);
      break;
    case 2:
      cdt_node_set_attribute (node, PICK (rand, attributes), text);
      break;
    case 3:
      cdt_node_set_text (cdt_node_add (node, PICK (rand, names), cdt_node_first_element (node)), text);
      break;
    case 4:
    case 5:
      lend_id (tree, node, rand);
      break;
    case 6:
      empty (node);
      break;
    default:
      nest (node, rand);
    }
}

void
dom_mutate (CdtTree *tree, GRand *rand)
{
  for (int left = g_rand_int_range (rand, 1, 8); left > 0; left--)
    {
      CdtNode *node = pick (tree, rand);

      if (cdt_node_get_parent (node) != NULL && g_rand_boolean (rand))
        mutate_whole (tree, node, rand);
      else
        mutate_inside (tree, node, rand);
    }
}

/* Where a line begins with a start tag: nothing but elements stands there. (element-type gsize) */
static GArray *
find_tags (const char *text)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (gsize));

  for (const char *p = text; p != NULL && (p = strchr (p, '\n')) != NULL; p++)
    {
      const char *tag = p + 1 + strspn (p + 1, " ");
      gsize at = (gsize)(tag - text);

      if (tag[0] == '<' && g_ascii_isalpha (tag[1]))
        g_array_append_val (places, at);
    }
  return places;
}

static gsize
pick_place (GArray *places, GRand *rand)
{
  return g_array_index (places, gsize, g_rand_int_range (rand, 0, (gint32)places->len));
}

static char *
swap_namespace (const char *text, GRand *rand)
{
  g_autoptr (GArray) places = find_tags (text);
  gsize at;

  if (places->len == 0)
    return g_strdup (text);
  at = pick_place (places, rand);
  at += strcspn (text + at, " />");
  return g_strdup_printf ("%.*s xmlns=\"%s\"%s", (int)at, text, PICK (rand, namespaces), text + at);
}

GBytes *
dom_write (const CdtTree *tree, GRand *rand)
{
  g_autoptr (GBytes) bytes = cdt_tree_to_bytes (tree);
  g_autofree char *text = NULL;
  char *swapped;

  if (g_rand_int_range (rand, 0, SELDOM) > 0)
    return g_steal_pointer (&bytes);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  swapped = swap_namespace (text, rand);
  return g_bytes_new_take (swapped, strlen (swapped));
}

char *
dom_add_foreign (const char *text, const char *foreign, GRand *rand)
{
  const char *root = strstr (text, "<agreement");
  g_autoptr (GArray) places = find_tags (root);
  gsize at;

  if (places->len == 0)
    return g_strdup (text);
  at = (gsize)(root - text) + pick_place (places, rand);
  return g_strdup_printf ("%.*s%s%s", (int)at, text, foreign, text + at);
}
