/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dom-mutator.h"

#include <string.h>

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
  "\xe2\x80\xae"
  "backwards",
  "a\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81",
  "\n\n\n\t\t\t",
  "\xf3\xa0\x81\x81",
};

static const char *const names[] = { "partner", "partners", "title",      "id",     "agreement", "wording",
                                     "clause",  "item",     "governance", "future", "own",       "change" };

static const char *const attributes[] = { "id", "version", "after", "lang", "future", "ref" };

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

static void
mutate_whole (CdtTree *tree, CdtNode *node, GRand *rand)
{
  CdtNode *parent = cdt_node_get_parent (node);

  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      cdt_node_detach (node);
      cdt_node_free (node);
      break;
    case 1:
      cdt_node_attach (parent, cdt_node_copy (node), node);
      break;
    case 2:
      move (tree, node, rand);
      break;
    default:
      rename (node, rand);
    }
}

static void
mutate_inside (CdtNode *node, GRand *rand)
{
  g_autofree char *text = make_text (rand);

  switch (g_rand_int_range (rand, 0, 5))
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
        mutate_inside (node, rand);
    }
}

char *
dom_add_foreign (const char *text, const char *foreign, GRand *rand)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (gsize));
  const char *root = strstr (text, "<agreement");
  gsize at;

  /* Where a line begins with a tag, inside the first element: nothing but elements stands there. */
  for (const char *p = root; p != NULL && (p = strstr (p, "\n")) != NULL; p++)
    {
      const char *tag = p + 1 + strspn (p + 1, " ");

      if (tag[0] == '<' && g_ascii_isalpha (tag[1]))
        {
          at = (gsize)(tag - text);
          g_array_append_val (places, at);
        }
    }
  if (places->len == 0)
    return g_strdup (text);
  at = g_array_index (places, gsize, g_rand_int_range (rand, 0, (gint32)places->len));
  return g_strdup_printf ("%.*s%s%s", (int)at, text, foreign, text + at);
}
