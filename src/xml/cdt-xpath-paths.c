/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds what an expression reads. It may claim more than is read, never less: a path stands for all
 * that is inside it, so a path is cut where its steps stop naming children. */

#include <string.h>

#include "cdt-xpath-scan.h"

typedef struct
{
  const CdtXPathToken *begin;
  const CdtXPathToken *at;
  const CdtXPathToken *end;
  GPtrArray *found; /* (element-type utf8) */
  GArray *uses;     /* (element-type CdtXPathUse) of each of them */
} Walk;

/* `base` is what relative paths start from; NULL when it is not known but what it holds has been found. */
static void walk_expression (Walk *walk, const char *base);

static gboolean
is_kind (const Walk *walk, CdtXPathTokenKind kind)
{
  return walk->at < walk->end && walk->at->kind == kind;
}

static gboolean
is_punctuation (const Walk *walk, const char *text)
{
  return walk->at < walk->end && cdt_xpath_token_is (walk->at, text);
}

static void
add_path (Walk *walk, const char *path, CdtXPathUse use)
{
  const char *shown = *path != '\0' ? path : ".";
  guint n;

  if (g_ptr_array_find_with_equal_func (walk->found, shown, g_str_equal, &n))
    {
      CdtXPathUse *known = &g_array_index (walk->uses, CdtXPathUse, n);

      *known = MAX (*known, use);
      return;
    }
  g_ptr_array_add (walk->found, g_strdup (shown));
  g_array_append_val (walk->uses, use);
}

static gboolean
is_junction (const CdtXPathToken *token)
{
  return token->kind == CDT_XPATH_TOKEN_OPERATOR
         && (cdt_xpath_token_is (token, "and") || cdt_xpath_token_is (token, "or"));
}

static gboolean
asks_for_presence (const CdtXPathToken *function)
{
  return function->kind == CDT_XPATH_TOKEN_FUNCTION
         && (cdt_xpath_token_is (function, "not") || cdt_xpath_token_is (function, "boolean")
             || cdt_xpath_token_is (function, "count"));
}

/* What the path from `first` to where the walk is now is read for, by what stands before and after it. */
static CdtXPathUse
find_use (const Walk *walk, const CdtXPathToken *first)
{
  const CdtXPathToken *before = first > walk->begin ? first - 1 : NULL;
  const CdtXPathToken *after = walk->at < walk->end ? walk->at : NULL;
  gboolean opens = before == NULL || cdt_xpath_token_is (before, "[") || cdt_xpath_token_is (before, "(");
  gboolean closes = after == NULL || cdt_xpath_token_is (after, "]") || cdt_xpath_token_is (after, ")");
  gboolean joins = before != NULL && is_junction (before);
  gboolean is_joined = after != NULL && is_junction (after);

  if ((!opens && !joins) || (!closes && !is_joined))
    return CDT_XPATH_USE_VALUE;
  if (joins || is_joined)
    return CDT_XPATH_USE_PRESENCE;
  if (before == NULL)
    return CDT_XPATH_USE_RESULT;
  if (cdt_xpath_token_is (before, "["))
    return CDT_XPATH_USE_PRESENCE;
  return before > walk->begin && asks_for_presence (before - 1) ? CDT_XPATH_USE_PRESENCE
                                                                : CDT_XPATH_USE_VALUE;
}

static void
append_step (GString *path, const char *name, gsize length)
{
  if (path->len > 0 && path->str[path->len - 1] != '/')
    g_string_append_c (path, '/');
  g_string_append_len (path, name, length);
}

/* Takes one named step back where there is one, so that "a/../b" reads "b" and not all of "a". */
static void
append_parent (GString *path)
{
  const char *slash = strrchr (path->str, '/');
  const char *last = slash != NULL ? slash + 1 : path->str;

  if (path->len == 0 || strcmp (last, "..") == 0)
    append_step (path, "..", 2);
  else if (slash != NULL)
    g_string_truncate (path, MAX (slash - path->str, 1));
  else
    g_string_truncate (path, 0);
}

static void
walk_predicates (Walk *walk, const char *base)
{
  while (is_punctuation (walk, "["))
    {
      walk->at++;
      walk_expression (walk, base);
      if (is_punctuation (walk, "]"))
        walk->at++;
    }
}

/* Past what a step's axis or "@" applies to: a name, or a node type with its brackets. */
static void
skip_node_test (Walk *walk)
{
  const gboolean has_brackets = is_kind (walk, CDT_XPATH_TOKEN_NODE_TYPE);

  if (walk->at < walk->end)
    walk->at++;
  while (has_brackets && walk->at < walk->end && !cdt_xpath_token_is (walk->at++, ")"))
    ;
}

static gboolean
walk_axis (Walk *walk, GString *path)
{
  const CdtXPathToken *axis = walk->at++;

  if (is_kind (walk, CDT_XPATH_TOKEN_DOUBLE_COLON))
    walk->at++;
  if (cdt_xpath_token_is (axis, "child") && is_kind (walk, CDT_XPATH_TOKEN_NAME))
    {
      append_step (path, walk->at->start, walk->at->length);
      walk->at++;
      return TRUE;
    }
  if ((cdt_xpath_token_is (axis, "preceding-sibling") || cdt_xpath_token_is (axis, "following-sibling"))
      && is_kind (walk, CDT_XPATH_TOKEN_NAME))
    {
      append_parent (path);
      append_step (path, walk->at->start, walk->at->length);
      walk->at++;
      return TRUE;
    }
  if (!cdt_xpath_token_is (axis, "child") && !cdt_xpath_token_is (axis, "self")
      && !cdt_xpath_token_is (axis, "attribute") && !g_str_has_prefix (axis->start, "descendant"))
    g_string_assign (path, "/");
  skip_node_test (walk);

  return FALSE;
}

/* One step; FALSE when the path can be followed no further and `path` stands for all below it. */
static gboolean
walk_step (Walk *walk, GString *path)
{
  switch (walk->at->kind)
    {
    case CDT_XPATH_TOKEN_NAME:
      append_step (path, walk->at->start, walk->at->length);
      walk->at++;
      return TRUE;
    case CDT_XPATH_TOKEN_DOT:
      walk->at++;
      return TRUE;
    case CDT_XPATH_TOKEN_DOUBLE_DOT:
      append_parent (path);
      walk->at++;
      return TRUE;
    case CDT_XPATH_TOKEN_AXIS:
      return walk_axis (walk, path);
    case CDT_XPATH_TOKEN_AT:
      walk->at++;
      skip_node_test (walk);
      return FALSE;
    default:
      skip_node_test (walk);
      return FALSE;
    }
}

static gboolean
starts_step (const Walk *walk)
{
  if (walk->at >= walk->end)
    return FALSE;

  switch (walk->at->kind)
    {
    case CDT_XPATH_TOKEN_NAME:
    case CDT_XPATH_TOKEN_ATTRIBUTE:
    case CDT_XPATH_TOKEN_ANY:
    case CDT_XPATH_TOKEN_NODE_TYPE:
    case CDT_XPATH_TOKEN_AXIS:
    case CDT_XPATH_TOKEN_DOT:
    case CDT_XPATH_TOKEN_DOUBLE_DOT:
    case CDT_XPATH_TOKEN_AT:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
may_climb (const Walk *walk)
{
  return is_kind (walk, CDT_XPATH_TOKEN_DOUBLE_DOT) || is_kind (walk, CDT_XPATH_TOKEN_AXIS);
}

static void
skip_step (Walk *walk)
{
  g_autoptr (GString) ignored = g_string_new (NULL);

  walk_step (walk, ignored);
}

/* The steps of a path and the paths in their predicates. TRUE when all that the path reads is in
 * `path` or has been found before; FALSE when it may lead anywhere. `names` becomes TRUE when `path` is what
 * the steps lead to, and `tells`, when they lead to an attribute of that. */
static gboolean
walk_steps (Walk *walk, GString *path, gboolean is_known, gboolean *names, gboolean *tells)
{
  gboolean follows = is_known;
  gboolean stays = TRUE;

  while (starts_step (walk))
    {
      *tells = follows && is_kind (walk, CDT_XPATH_TOKEN_AT);
      if (follows)
        follows = walk_step (walk, path);
      else
        {
          stays = stays && !may_climb (walk);
          skip_step (walk);
        }
      *names = follows;
      walk_predicates (walk, follows ? path->str : NULL);
      if (is_kind (walk, CDT_XPATH_TOKEN_DOUBLE_SLASH))
        follows = FALSE;
      else if (!is_kind (walk, CDT_XPATH_TOKEN_SLASH))
        break;
      walk->at++;
    }

  return stays;
}

/* From the first step or slash to the end of a location path. A path that goes on after a bracket or
 * a variable is not followed: what it starts from has been found, and holds what is below. */
static void
walk_path (Walk *walk, const char *base, gboolean continues)
{
  g_autoptr (GString) path = g_string_new (base);
  const CdtXPathToken *first = walk->at;
  gboolean is_known = base != NULL && !continues;
  gboolean is_found = !is_known;
  gboolean names = FALSE;
  gboolean tells = FALSE;

  if (is_kind (walk, CDT_XPATH_TOKEN_SLASH) || is_kind (walk, CDT_XPATH_TOKEN_DOUBLE_SLASH))
    {
      if (!continues)
        {
          is_known = is_kind (walk, CDT_XPATH_TOKEN_SLASH);
          is_found = FALSE;
          g_string_assign (path, "/");
        }
      walk->at++;
    }
  if (!walk_steps (walk, path, is_known, &names, &tells))
    add_path (walk, "/", CDT_XPATH_USE_VALUE);
  else if (!is_found)
    /* Its attributes are given to an item when it is made. */
    add_path (walk, path->str,
              tells ? CDT_XPATH_USE_PRESENCE : (names ? find_use (walk, first) : CDT_XPATH_USE_VALUE));
}

/* A function without arguments reads the node it is called on; id() may reach anything. */
static void
walk_function (Walk *walk, const char *base)
{
  const CdtXPathToken *name = walk->at++;

  if (cdt_xpath_token_is (name, "id"))
    add_path (walk, "/", CDT_XPATH_USE_VALUE);
  if (is_punctuation (walk, "("))
    walk->at++;
  if (base != NULL && is_punctuation (walk, ")") && !cdt_xpath_token_is (name, "true")
      && !cdt_xpath_token_is (name, "false") && !cdt_xpath_token_is (name, "position")
      && !cdt_xpath_token_is (name, "last"))
    add_path (walk, base, CDT_XPATH_USE_VALUE);
}

static void
walk_expression (Walk *walk, const char *base)
{
  gboolean after_operand = FALSE; /* a closed bracket or a variable: "(a | b)[1]/c", "$x/c" */

  while (walk->at < walk->end && !is_punctuation (walk, "]"))
    {
      const gboolean has_slash
          = is_kind (walk, CDT_XPATH_TOKEN_SLASH) || is_kind (walk, CDT_XPATH_TOKEN_DOUBLE_SLASH);

      if (after_operand && is_punctuation (walk, "["))
        {
          walk_predicates (walk, NULL);
          continue;
        }
      if (walk->at->kind == CDT_XPATH_TOKEN_FUNCTION)
        walk_function (walk, base);
      else if (has_slash || starts_step (walk))
        walk_path (walk, base, has_slash && after_operand);
      else
        {
          after_operand = is_punctuation (walk, ")") || is_kind (walk, CDT_XPATH_TOKEN_VARIABLE);
          walk->at++;
          continue;
        }
      after_operand = FALSE;
    }
}

char **
cdt_xpath_find_paths (const GArray *tokens, GArray **uses)
{
  Walk walk = { 0 };

  walk.at = (const CdtXPathToken *)(gpointer)tokens->data;
  walk.begin = walk.at;
  walk.end = walk.at + tokens->len;
  walk.uses = g_array_new (FALSE, FALSE, sizeof (CdtXPathUse));
  walk.found = g_ptr_array_new_with_free_func (g_free);
  while (walk.at < walk.end)
    {
      walk_expression (&walk, "");
      if (walk.at < walk.end)
        walk.at++;
    }
  g_ptr_array_add (walk.found, NULL);
  *uses = walk.uses;

  return (char **)g_ptr_array_free (walk.found, FALSE);
}
