/** The OpenAPI page at /api/docs, made from the controllers. */
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';

export function serveApiDocs(app: NestFastifyApplication): void {
  const config = new DocumentBuilder()
    .setTitle('Luyan 路演')
    .setDescription('The HTTP side. What happens in a contest goes over the socket: see docs/PROTOCOL.md.')
    .setVersion('1')
    .addCookieAuth('luyan_staff')
    .build();
  SwaggerModule.setup('api/docs', app, () => SwaggerModule.createDocument(app, config));
}
