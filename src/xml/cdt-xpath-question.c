/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-xpath-question.h"

#include <string.h>

#include "cdt-xpath-scan.h"

static const CdtXPathToken *
get_token (GArray *tokens, guint n)
{
  return n < tokens->len ? &g_array_index (tokens, CdtXPathToken, n) : NULL;
}

static gboolean
is_kind (const CdtXPathToken *token, CdtXPathTokenKind kind)
{
  return token != NULL && token->kind == kind;
}

/* Names with slashes between them; `n` is left past the last. NULL when there is no name where one must be.
 */
static char **
read_steps (GArray *tokens, guint *n)
{
  g_autoptr (GStrvBuilder) steps = g_strv_builder_new ();
  gboolean more;

  do
    {
      const CdtXPathToken *name = get_token (tokens, *n);

      if (!is_kind (name, CDT_XPATH_TOKEN_NAME))
        return NULL;
      g_autofree char *step = g_strndup (name->start, name->length);
      g_strv_builder_add (steps, step);
      more = is_kind (get_token (tokens, ++*n), CDT_XPATH_TOKEN_SLASH);
      *n += more;
    }
  while (more);
  return g_strv_builder_end (steps);
}

static gboolean
has_text (const CdtNode *node, const char *text)
{
  g_autofree char *own = cdt_node_dup_text (node);

  return strcmp (own, text) == 0;
}

static gboolean
holds_below (const CdtNode *node, char **steps, const char *text)
{
  if (*steps == NULL)
    return text == NULL || has_text (node, text);
  for (const CdtNode *child = cdt_node_first_element (node); child != NULL;
       child = cdt_node_next_element (child))
    if (cdt_node_is (child, *steps) && holds_below (child, steps + 1, text))
      return TRUE;
  return FALSE;
}

CdtXPathQuestion *
cdt_xpath_question_new (const char *expression)
{
  g_autoptr (GArray) tokens = cdt_xpath_scan (expression);
  guint n = 0;
  g_auto (GStrv) steps = read_steps (tokens, &n);
  const CdtXPathToken *sign = get_token (tokens, n);
  const CdtXPathToken *literal = get_token (tokens, n + 1);
  gboolean compares = is_kind (sign, CDT_XPATH_TOKEN_OPERATOR) && cdt_xpath_token_is (sign, "=")
                      && is_kind (literal, CDT_XPATH_TOKEN_LITERAL);

  if (steps == NULL || tokens->len != n + (compares ? 2 : 0))
    return NULL;
  CdtXPathQuestion *question = g_new0 (CdtXPathQuestion, 1);
  question->steps = g_steal_pointer (&steps);
  /* Within its quotes */
  question->text = compares ? g_strndup (literal->start + 1, literal->length - 2) : NULL;
  return question;
}

void
cdt_xpath_question_free (CdtXPathQuestion *question)
{
  g_strfreev (question->steps);
  g_free (question->text);
  g_free (question);
}

gboolean
cdt_xpath_question_holds (const CdtXPathQuestion *question, const CdtNode *node)
{
  return holds_below (node, question->steps, question->text);
}
