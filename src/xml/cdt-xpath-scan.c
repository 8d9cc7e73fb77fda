/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-xpath-scan.h"

#include <string.h>

static const struct
{
  const char *text;
  CdtXPathTokenKind kind;
} symbols[] = {
  /* The longer first */
  { "//", CDT_XPATH_TOKEN_DOUBLE_SLASH },
  { "::", CDT_XPATH_TOKEN_DOUBLE_COLON },
  { "..", CDT_XPATH_TOKEN_DOUBLE_DOT },
  { "!=", CDT_XPATH_TOKEN_OPERATOR },
  { "<=", CDT_XPATH_TOKEN_OPERATOR },
  { ">=", CDT_XPATH_TOKEN_OPERATOR },
  { "/", CDT_XPATH_TOKEN_SLASH },
  { ".", CDT_XPATH_TOKEN_DOT },
  { "@", CDT_XPATH_TOKEN_AT },
  { "(", CDT_XPATH_TOKEN_PUNCTUATION },
  { ")", CDT_XPATH_TOKEN_PUNCTUATION },
  { "[", CDT_XPATH_TOKEN_PUNCTUATION },
  { "]", CDT_XPATH_TOKEN_PUNCTUATION },
  { ",", CDT_XPATH_TOKEN_PUNCTUATION },
  { "|", CDT_XPATH_TOKEN_OPERATOR },
  { "+", CDT_XPATH_TOKEN_OPERATOR },
  { "-", CDT_XPATH_TOKEN_OPERATOR },
  { "=", CDT_XPATH_TOKEN_OPERATOR },
  { "<", CDT_XPATH_TOKEN_OPERATOR },
  { ">", CDT_XPATH_TOKEN_OPERATOR },
};

static gboolean
is_name_start (gunichar c)
{
  return c < 0x80 ? c == '_' || g_ascii_isalpha ((char)c) : g_unichar_isalpha (c);
}

static gboolean
is_name_inside (gunichar c)
{
  if (c < 0x80)
    return is_name_start (c) || g_ascii_isdigit ((char)c) || c == '-' || c == '.';
  return g_unichar_isalpha (c) || g_unichar_isdigit (c) || g_unichar_ismark (c);
}

static gsize
measure_name (const char *text)
{
  const char *p = text;

  if (!is_name_start (g_utf8_get_char (p)))
    return 0;
  while (*p == '-' || *p == '_' || *p == '.' || g_ascii_isalnum (*p))
    p++;
  while (is_name_inside (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  return p - text;
}

static gsize
measure_number (const char *text)
{
  gsize length = 0;

  while (g_ascii_isdigit (text[length]))
    length++;
  if (text[length] == '.' && (length > 0 || g_ascii_isdigit (text[1])))
    length += 1 + strspn (text + length + 1, "0123456789");

  return length;
}

static const char *
skip_space (const char *text)
{
  while (*text == ' ' || *text == '\t' || *text == '\r' || *text == '\n')
    text++;

  return text;
}

/* Where an operand has just ended, "*" multiplies and a name is an operator's. */
static gboolean
ends_operand (const CdtXPathToken *token)
{
  if (token == NULL)
    return FALSE;

  switch (token->kind)
    {
    case CDT_XPATH_TOKEN_OPERATOR:
    case CDT_XPATH_TOKEN_SLASH:
    case CDT_XPATH_TOKEN_DOUBLE_SLASH:
    case CDT_XPATH_TOKEN_AT:
    case CDT_XPATH_TOKEN_DOUBLE_COLON:
      return FALSE;
    case CDT_XPATH_TOKEN_PUNCTUATION:
      return *token->start == ')' || *token->start == ']';
    default:
      return TRUE;
    }
}

static gboolean
tests_attributes (const GArray *tokens)
{
  const CdtXPathToken *last;

  if (tokens->len == 0)
    return FALSE;
  last = &g_array_index (tokens, CdtXPathToken, tokens->len - 1);
  if (last->kind == CDT_XPATH_TOKEN_AT)
    return TRUE;

  return last->kind == CDT_XPATH_TOKEN_DOUBLE_COLON && tokens->len > 1
         && (cdt_xpath_token_is (last - 1, "attribute") || cdt_xpath_token_is (last - 1, "namespace"));
}

static gboolean
is_node_type (const CdtXPathToken *token)
{
  return cdt_xpath_token_is (token, "node") || cdt_xpath_token_is (token, "text")
         || cdt_xpath_token_is (token, "comment") || cdt_xpath_token_is (token, "processing-instruction");
}

static void
classify_name (const GArray *tokens, CdtXPathToken *token)
{
  const char *after = token->start + token->length;

  token->kind = tests_attributes (tokens) ? CDT_XPATH_TOKEN_ATTRIBUTE : CDT_XPATH_TOKEN_NAME;
  if (after[0] == ':' && after[1] != ':')
    {
      gsize local = after[1] == '*' ? 1 : measure_name (after + 1);

      token->length += 1 + local;
      after += 1 + local;
      token->kind = CDT_XPATH_TOKEN_ANY;
    }
  after = skip_space (after);
  if (*after == '(')
    token->kind = is_node_type (token) ? CDT_XPATH_TOKEN_NODE_TYPE : CDT_XPATH_TOKEN_FUNCTION;
  else if (after[0] == ':' && after[1] == ':')
    token->kind = CDT_XPATH_TOKEN_AXIS;
}

static gboolean
scan_word (const GArray *tokens, CdtXPathToken *token)
{
  const CdtXPathToken *last
      = tokens->len > 0 ? &g_array_index (tokens, CdtXPathToken, tokens->len - 1) : NULL;
  const char *at = token->start;

  if (*at == '*')
    {
      token->length = 1;
      token->kind = ends_operand (last) ? CDT_XPATH_TOKEN_OPERATOR : CDT_XPATH_TOKEN_ANY;
      return TRUE;
    }
  token->length = measure_name (at);
  if (token->length == 0)
    return FALSE;
  if (ends_operand (last))
    token->kind = CDT_XPATH_TOKEN_OPERATOR;
  else
    classify_name (tokens, token);

  return TRUE;
}

static gboolean
scan_value (CdtXPathToken *token)
{
  const char *at = token->start;

  if (*at == '\'' || *at == '"')
    {
      const char *end = strchr (at + 1, *at);

      token->kind = CDT_XPATH_TOKEN_LITERAL;
      token->length = end != NULL ? (gsize)(end + 1 - at) : strlen (at);
    }
  else if (*at == '$')
    {
      const char *name = skip_space (at + 1);

      token->kind = CDT_XPATH_TOKEN_VARIABLE;
      token->length = name + measure_name (name) - at;
    }
  else
    {
      token->kind = CDT_XPATH_TOKEN_NUMBER;
      token->length = measure_number (at);
    }

  return token->length > 0;
}

static gboolean
scan_symbol (CdtXPathToken *token)
{
  for (gsize i = 0; i < G_N_ELEMENTS (symbols); i++)
    if (*token->start == *symbols[i].text && g_str_has_prefix (token->start, symbols[i].text))
      {
        token->kind = symbols[i].kind;
        token->length = strlen (symbols[i].text);
        return TRUE;
      }

  return FALSE;
}

GArray *
cdt_xpath_scan (const char *expression)
{
  GArray *tokens = g_array_sized_new (FALSE, FALSE, sizeof (CdtXPathToken), 16);
  const char *at = skip_space (expression);

  while (*at != '\0')
    {
      CdtXPathToken token = { .start = at };

      if (!scan_value (&token) && !scan_word (tokens, &token) && !scan_symbol (&token))
        break;
      g_array_append_val (tokens, token);
      at = skip_space (at + token.length);
    }

  return tokens;
}

gboolean
cdt_xpath_token_is (const CdtXPathToken *token, const char *text)
{
  return strncmp (token->start, text, token->length) == 0 && text[token->length] == '\0';
}

char *
cdt_xpath_add_prefix (const char *expression, const GArray *tokens, const char *prefix)
{
  GString *out = g_string_new (NULL);
  const char *copied = expression;

  for (guint i = 0; i < tokens->len; i++)
    {
      const CdtXPathToken *token = &g_array_index (tokens, CdtXPathToken, i);

      if (token->kind != CDT_XPATH_TOKEN_NAME)
        continue;
      g_string_append_len (out, copied, token->start - copied);
      g_string_append (out, prefix);
      g_string_append_c (out, ':');
      copied = token->start;
    }
  g_string_append (out, copied);

  return g_string_free (out, FALSE);
}

gboolean
cdt_xpath_knows_functions (const GArray *tokens)
{
  static const char *const functions[] = { "last",          "position",
                                           "count",         "id",
                                           "local-name",    "namespace-uri",
                                           "name",          "string",
                                           "concat",        "starts-with",
                                           "contains",      "substring-before",
                                           "substring",     "substring-after",
                                           "string-length", "normalize-space",
                                           "translate",     "boolean",
                                           "not",           "true",
                                           "false",         "lang",
                                           "number",        "sum",
                                           "floor",         "ceiling",
                                           "round",         NULL };

  for (guint i = 0; i < tokens->len; i++)
    {
      const CdtXPathToken *token = &g_array_index (tokens, CdtXPathToken, i);

      if (token->kind != CDT_XPATH_TOKEN_FUNCTION)
        continue;
      g_autofree char *name = g_strndup (token->start, token->length);
      if (!g_strv_contains (functions, name))
        return FALSE;
    }

  return TRUE;
}
