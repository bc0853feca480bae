/** What a route does, takes and refuses, for the OpenAPI page: bodies come from the very schema that checks them. */
import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, type ApiBodyOptions } from '@nestjs/swagger';
import { z } from 'zod';

const refused = {
  status: '4XX',
  description: '{ refusal: { code, facts, message: { zh, en } } }',
} as const;

/** @param body of the request; absent: none, or not JSON */
export function Described(summary: string, body?: z.ZodType): MethodDecorator {
  const described = [ApiOperation({ summary }), ApiResponse(refused)];
  if (body === undefined) return applyDecorators(...described);
  const schema = z.toJSONSchema(body, { target: 'openapi-3.0', io: 'input', unrepresentable: 'any' });
  return applyDecorators(...described, ApiBody({ schema } as ApiBodyOptions));
}
