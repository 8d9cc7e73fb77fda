/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-xpath-question.h"

#include <string.h>

#include "cdt-xpath-scan.h"

#define MAX_TOKENS 200 /* a longer one might stand too deep inside itself */

typedef enum
{
  ASKS_ALL,
  ASKS_ANY,
  ASKS_NOT,
  ASKS_PATH,
  ASKS_TEXT,  /* one of the elements has it */
  ASKS_OTHER, /* one of them has another */
} Asks;

struct _CdtXPathQuestion
{
  Asks asks;
  CdtXPathQuestion *parts[2]; /* of all and any, both; of not, the first */
  gboolean from_root;
  char **steps; /* names, from the node or the document down */
  char *text;
};

typedef struct
{
  const CdtXPathToken *at;
  const CdtXPathToken *end;
} Parse;

static CdtXPathQuestion *parse_any (Parse *parse);

static gboolean
is_kind (const Parse *parse, CdtXPathTokenKind kind)
{
  return parse->at < parse->end && parse->at->kind == kind;
}

/* Past the token when it is that one */
static gboolean
take (Parse *parse, CdtXPathTokenKind kind, const char *text)
{
  if (!is_kind (parse, kind) || !cdt_xpath_token_is (parse->at, text))
    return FALSE;
  parse->at++;
  return TRUE;
}

/* Takes the first. NULL, with nothing left of either, when one of them is missing. */
static CdtXPathQuestion *
join (Asks asks, CdtXPathQuestion *first, CdtXPathQuestion *second)
{
  if (first == NULL || second == NULL)
    {
      g_clear_pointer (&first, cdt_xpath_question_free);
      g_clear_pointer (&second, cdt_xpath_question_free);
      return NULL;
    }
  CdtXPathQuestion *question = g_new0 (CdtXPathQuestion, 1);
  question->asks = asks;
  question->parts[0] = first;
  question->parts[1] = second;
  return question;
}

static gboolean
add_step (Parse *parse, GPtrArray *steps)
{
  if (!is_kind (parse, CDT_XPATH_TOKEN_NAME))
    return FALSE;
  g_ptr_array_add (steps, g_strndup (parse->at->start, parse->at->length));
  parse->at++;
  return TRUE;
}

/* NULL when there is no name where one must be */
static char **
parse_steps (Parse *parse)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new_null_terminated (4, g_free, TRUE);
  gboolean sound;

  do
    sound = add_step (parse, steps);
  while (sound && take (parse, CDT_XPATH_TOKEN_SLASH, "/"));
  return sound ? (char **)g_ptr_array_steal (steps, NULL) : NULL;
}

static CdtXPathQuestion *
parse_path (Parse *parse)
{
  gboolean from_root = take (parse, CDT_XPATH_TOKEN_SLASH, "/");
  char **steps = parse_steps (parse);

  if (steps == NULL)
    return NULL;
  g_autoptr (CdtXPathQuestion) question = g_new0 (CdtXPathQuestion, 1);
  question->asks = ASKS_PATH;
  question->from_root = from_root;
  question->steps = steps;
  if (take (parse, CDT_XPATH_TOKEN_OPERATOR, "="))
    question->asks = ASKS_TEXT;
  else if (take (parse, CDT_XPATH_TOKEN_OPERATOR, "!="))
    question->asks = ASKS_OTHER;
  if (question->asks == ASKS_PATH)
    return g_steal_pointer (&question);
  if (!is_kind (parse, CDT_XPATH_TOKEN_LITERAL) || parse->at->length < 2
      || parse->at->start[parse->at->length - 1] != *parse->at->start)
    return NULL;
  /* Within its quotes */
  question->text = g_strndup (parse->at->start + 1, parse->at->length - 2);
  parse->at++;
  return g_steal_pointer (&question);
}

static CdtXPathQuestion *
parse_one (Parse *parse)
{
  gboolean negates = take (parse, CDT_XPATH_TOKEN_FUNCTION, "not");

  if (!take (parse, CDT_XPATH_TOKEN_PUNCTUATION, "("))
    return negates ? NULL : parse_path (parse);
  g_autoptr (CdtXPathQuestion) inner = parse_any (parse);
  if (inner == NULL || !take (parse, CDT_XPATH_TOKEN_PUNCTUATION, ")"))
    return NULL;
  if (!negates)
    return g_steal_pointer (&inner);
  CdtXPathQuestion *question = g_new0 (CdtXPathQuestion, 1);
  question->asks = ASKS_NOT;
  question->parts[0] = g_steal_pointer (&inner);
  return question;
}

static CdtXPathQuestion *
parse_all (Parse *parse)
{
  CdtXPathQuestion *question = parse_one (parse);

  while (question != NULL && take (parse, CDT_XPATH_TOKEN_OPERATOR, "and"))
    question = join (ASKS_ALL, question, parse_one (parse));
  return question;
}

static CdtXPathQuestion *
parse_any (Parse *parse)
{
  CdtXPathQuestion *question = parse_all (parse);

  while (question != NULL && take (parse, CDT_XPATH_TOKEN_OPERATOR, "or"))
    question = join (ASKS_ANY, question, parse_all (parse));
  return question;
}

static gboolean
has_text (const CdtNode *node, const char *text)
{
  const CdtNode *first = cdt_node_first (node);

  if (first == NULL)
    return *text == '\0';
  if (cdt_node_get_content (first) != NULL && cdt_node_next (first) == NULL)
    return strcmp (cdt_node_get_content (first), text) == 0;
  g_autofree char *own = cdt_node_dup_text (node);
  return strcmp (own, text) == 0;
}

/* Is there such an element below, whose text is, or is not, the question's? Adds all that are there to
 * `found` when it is given. */
static gboolean
holds_below (const CdtXPathQuestion *question, CdtNode *node, char **steps, GPtrArray *found)
{
  gboolean any = FALSE;

  for (CdtNode *child = cdt_node_first_element (node); child != NULL && (!any || found != NULL);
       child = cdt_node_next_element (child))
    {
      if (!cdt_node_is (child, *steps))
        continue;
      if (steps[1] != NULL)
        any = holds_below (question, child, steps + 1, found) || any;
      else if (question->asks == ASKS_PATH)
        any = TRUE;
      else
        any = has_text (child, question->text) == (question->asks == ASKS_TEXT);
      if (steps[1] == NULL && found != NULL)
        g_ptr_array_add (found, child);
    }
  return any;
}

static gboolean
holds_path (const CdtXPathQuestion *question, CdtNode *node, GPtrArray *found)
{
  char **steps = question->steps;

  if (question->from_root)
    {
      while (cdt_node_get_parent (node) != NULL)
        node = cdt_node_get_parent (node);
      if (!cdt_node_is (node, *steps++))
        return FALSE;
    }
  if (*steps != NULL)
    return holds_below (question, node, steps, found);
  if (found != NULL)
    g_ptr_array_add (found, node);
  return question->asks == ASKS_PATH || has_text (node, question->text) == (question->asks == ASKS_TEXT);
}

CdtXPathQuestion *
cdt_xpath_question_new (const GArray *tokens)
{
  const CdtXPathToken *first = (const CdtXPathToken *)(gpointer)tokens->data;
  Parse parse = { first, first + tokens->len };
  CdtXPathQuestion *question = tokens->len <= MAX_TOKENS ? parse_any (&parse) : NULL;

  if (question != NULL && parse.at < parse.end)
    g_clear_pointer (&question, cdt_xpath_question_free);
  return question;
}

void
cdt_xpath_question_free (CdtXPathQuestion *question)
{
  for (gsize i = 0; i < G_N_ELEMENTS (question->parts); i++)
    g_clear_pointer (&question->parts[i], cdt_xpath_question_free);
  g_strfreev (question->steps);
  g_free (question->text);
  g_free (question);
}

gboolean
cdt_xpath_question_holds (const CdtXPathQuestion *question, CdtNode *node)
{
  switch (question->asks)
    {
    case ASKS_ALL:
      return cdt_xpath_question_holds (question->parts[0], node)
             && cdt_xpath_question_holds (question->parts[1], node);
    case ASKS_ANY:
      return cdt_xpath_question_holds (question->parts[0], node)
             || cdt_xpath_question_holds (question->parts[1], node);
    case ASKS_NOT:
      return !cdt_xpath_question_holds (question->parts[0], node);
    default:
      return holds_path (question, node, NULL);
    }
}

gboolean
cdt_xpath_question_select (const CdtXPathQuestion *question, CdtNode *node, GPtrArray *nodes)
{
  if (question->asks != ASKS_PATH)
    return FALSE;
  holds_path (question, node, nodes);
  return TRUE;
}
